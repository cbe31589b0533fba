package ro.asigur.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.instrument.api.BirthPrecision;
import ro.asigur.instrument.api.Interview;
import ro.asigur.kernel.Refusal;

/** An interview that is going on: one household, one version of the instrument, answers so far. */
public final class Draft {

    private final UUID id;
    private final String kind;
    private final String version;
    private final LocalDate visitDate;
    private final UUID author;
    private final AnswerSheet.Writer authorAsWriter;
    private final AnswerSheet household;
    private final Map<UUID, AnswerSheet> members = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private VisitedHousehold visited;

    /** @param author who began it, on {@code startedAt} */
    public record Begun(
            UUID id,
            String kind,
            String version,
            LocalDate visitDate,
            UUID author,
            String authorName,
            Instant startedAt) {}

    /** Two values of one question, both kept; {@code person} null for the household. */
    public record Conflict(
            UUID id, @Nullable UUID person, String question, AnswerSheet.Version earlier, AnswerSheet.Version later) {}

    public Draft(Begun begun, VisitedHousehold visited, AnswerSheet household, Map<UUID, AnswerSheet> members) {
        this.id = begun.id();
        this.kind = begun.kind();
        this.version = begun.version();
        this.visitDate = begun.visitDate();
        this.author = begun.author();
        this.authorAsWriter = new AnswerSheet.Writer(begun.authorName(), begun.startedAt());
        this.visited = visited;
        this.household = household;
        this.members.putAll(members);
    }

    /** The household as it is now: members are recorded while the interview goes on. */
    public void sees(VisitedHousehold now) {
        visited = now;
    }

    public boolean knows(UUID person) {
        return visited.members().stream().anyMatch(member -> member.id().value().equals(person));
    }

    /**
     * @param person null for the household
     * @throws Refusal {@code assessment.member-not-found} when the person is not of the household
     */
    public AnswerSheet sheet(@Nullable UUID person) {
        if (person == null) {
            return household;
        }
        UUID hers = visited.stays(person);
        if (!knows(hers)) {
            throw Refusal.at("/personId", AssessmentProblem.MEMBER_NOT_FOUND);
        }
        return members.computeIfAbsent(hers, any -> new AnswerSheet());
    }

    /** To be looked at: what was answered about records that were found to be of a member stands under hers. */
    public Draft asRead() {
        Map<UUID, AnswerSheet> hers = new LinkedHashMap<>();
        members.keySet().forEach(person -> hers.computeIfAbsent(visited.stays(person), this::answersOf));
        Draft read = new Draft(
                new Begun(id, kind, version, visitDate, author, authorAsWriter.name(), authorAsWriter.at()),
                visited,
                household,
                hers);
        read.conflicts.addAll(conflicts);
        return read;
    }

    /** Her own answers over those of records that were found to be hers. */
    private AnswerSheet answersOf(UUID member) {
        AnswerSheet own = members.getOrDefault(member, new AnswerSheet());
        for (Map.Entry<UUID, AnswerSheet> one : members.entrySet()) {
            if (!one.getKey().equals(member) && visited.stays(one.getKey()).equals(member)) {
                own = own.over(one.getValue());
            }
        }
        return own;
    }

    /** The answers so far, as the diagnosis reads them. */
    public Interview interview() {
        return new Interview(
                visitDate,
                household.values(),
                visited.members().stream().map(this::member).toList());
    }

    private Interview.Member member(VisitedHousehold.Member member) {
        UUID partner = member.partner();
        AnswerSheet answers = answersOf(member.id().value());
        return new Interview.Member(
                member.id().toString(),
                member.birthDate(),
                BirthPrecision.of(member.birthPrecision()),
                member.sex(),
                member.presence(),
                member.mother(),
                member.father(),
                partner == null ? null : partner.toString(),
                answers.values());
    }

    public Set<String> memberIds() {
        return visited.members().stream().map(member -> member.id().toString()).collect(Collectors.toSet());
    }

    /** Conflicts about which nobody has chosen yet. */
    public List<Conflict> openConflicts() {
        return List.copyOf(conflicts);
    }

    public void add(Conflict conflict) {
        conflicts.add(conflict);
    }

    /** @return those that somebody's answer to the question settles */
    public List<Conflict> settle(@Nullable UUID person, String question) {
        List<Conflict> settled = conflicts.stream()
                .filter(open -> open.question().equals(question) && Objects.equals(open.person(), person))
                .toList();
        conflicts.removeAll(settled);
        return settled;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String version() {
        return version;
    }

    public LocalDate visitDate() {
        return visitDate;
    }

    public boolean isAuthor(UUID actor) {
        return author.equals(actor);
    }

    public AnswerSheet.Writer author() {
        return authorAsWriter;
    }

    public VisitedHousehold visited() {
        return visited;
    }

    public AnswerSheet household() {
        return household;
    }

    public Map<UUID, AnswerSheet> members() {
        return members;
    }
}
