package ro.asigur.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.ProposedLine;

/**
 * The lines of a household's new plan. What the team has begun or given under the plan before is taken over as it stands, under
 * its own id; what the new package asks for beyond that is proposed.
 *
 * @param fresh in order, a line before those folded under it
 * @param kept every line taken over
 */
public record Renewal(List<Fresh> fresh, List<TakenOver> kept) {

    /**
     * @param persons those for whom it is asked and not yet begun; empty: the household
     * @param under the line it is folded under, fresh or taken over; null when it is shown
     */
    public record Fresh(
            UUID id,
            ProposedLine line,
            List<String> persons,
            @Nullable UUID under) {}

    /**
     * A line that is under way or delivered.
     *
     * @param persons beneficiaries; empty: the household
     */
    public record TakenOver(
            UUID id,
            String service,
            Set<String> persons,
            LineState state,
            int priority,
            @Nullable LocalDate due,
            List<String> vulnerabilities) {

        boolean concerns(ProposedLine line) {
            return persons.isEmpty() || line.persons().stream().anyMatch(persons::contains);
        }

        /** The same service is asked for again: as urgent as now, no deadline moved back. */
        private TakenOver asked(ProposedLine line) {
            return new TakenOver(
                    id, service, persons, state, line.priority(), earlier(line.due()), line.vulnerabilities());
        }

        private @Nullable LocalDate earlier(@Nullable LocalDate asked) {
            if (state == LineState.FURNIZAT || asked == null) {
                return due;
            }
            return due == null || asked.isBefore(due) ? asked : due;
        }
    }

    /**
     * @param proposed as {@code MinimumPackage} gives them
     * @param begun lines of the plan before that are to be taken over
     */
    public static Renewal of(List<ProposedLine> proposed, List<TakenOver> begun, Supplier<UUID> ids) {
        Renewal renewal = new Renewal(new ArrayList<>(), new ArrayList<>());
        Map<UUID, TakenOver> kept = begun.stream()
                .collect(Collectors.toMap(TakenOver::id, line -> line, (one, other) -> one, LinkedHashMap::new));
        for (ProposedLine line : proposed) {
            UUID head = null;
            for (ProposedLine one :
                    Stream.concat(Stream.of(line), line.folded().stream()).toList()) {
                UUID placed = renewal.place(one, head, kept, ids);
                head = head == null ? placed : head;
            }
        }
        renewal.kept.addAll(kept.values());
        return new Renewal(List.copyOf(renewal.fresh), List.copyOf(renewal.kept));
    }

    /** @return the line that others may be folded under; null when what is asked for has been given already */
    private @Nullable UUID place(
            ProposedLine line, @Nullable UUID head, Map<UUID, TakenOver> kept, Supplier<UUID> ids) {
        List<TakenOver> same = kept.values().stream()
                .filter(begun -> begun.service().equals(line.service()) && begun.concerns(line))
                .toList();
        same.forEach(begun -> kept.put(begun.id(), begun.asked(line)));
        List<String> rest = line.persons().stream()
                .filter(person -> same.stream()
                        .noneMatch(begun ->
                                begun.persons().isEmpty() || begun.persons().contains(person)))
                .toList();
        if (!same.isEmpty() && rest.isEmpty()) {
            return same.stream()
                    .filter(begun -> begun.state().isOpen())
                    .map(TakenOver::id)
                    .findFirst()
                    .orElse(null);
        }
        UUID id = ids.get();
        fresh.add(new Fresh(id, line, rest, head));
        return id;
    }
}
