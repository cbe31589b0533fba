package ro.asigur.casework.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.asigur.instrument.api.ProposedLine;

/**
 * How a standing plan follows what the team says of the needs between assessments. What nobody has planned yet goes when its
 * ground does; what is planned or under way stays and is marked, for the team to decide. What the team dropped stays dropped.
 *
 * @param fresh lines the plan does not have yet
 * @param asked lines that are still asked for, as urgent as now
 * @param groundless lines for which nothing asks any more
 * @param narrowed proposed lines that some of their beneficiaries need no more: those who still do
 */
public record Following(
        List<Renewal.Fresh> fresh,
        List<Renewal.TakenOver> asked,
        List<UUID> groundless,
        Map<UUID, Set<String>> narrowed) {

    /**
     * @param proposed the package that answers what counts now
     * @param standing the plan's lines, dropped ones too
     */
    public static Following of(List<ProposedLine> proposed, List<Renewal.TakenOver> standing, Supplier<UUID> ids) {
        Renewal renewal = Renewal.of(proposed, standing, ids);
        Following following = new Following(renewal.fresh(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        List<ProposedLine> all = proposed.stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.folded().stream()))
                .toList();
        for (Renewal.TakenOver line : renewal.kept()) {
            List<ProposedLine> asking = all.stream()
                    .filter(one -> one.service().equals(line.service()) && line.concerns(one))
                    .toList();
            if (asking.isEmpty()) {
                following.groundless.add(line.id());
            } else {
                following.asked.add(line);
                following.narrow(line, asking);
            }
        }
        return following;
    }

    private void narrow(Renewal.TakenOver line, List<ProposedLine> asking) {
        Set<String> left = asking.stream()
                .flatMap(one -> one.persons().stream())
                .filter(line.persons()::contains)
                .collect(Collectors.toSet());
        if (line.state() == LineState.PROPUS
                && !left.isEmpty()
                && left.size() < line.persons().size()) {
            narrowed.put(line.id(), left);
        }
    }
}
