package ro.asigur.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private VisitedHousehold visited;

    /** @param author who began it, on {@code startedAt} */
    public record Begun(
            UUID id, String kind, String version, LocalDate visitDate, UUID author, String authorName, Instant startedAt) {}

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
        if (!knows(person)) {
            throw Refusal.at("/personId", AssessmentProblem.MEMBER_NOT_FOUND);
        }
        return members.computeIfAbsent(person, any -> new AnswerSheet());
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
        AnswerSheet answers = members.get(member.id().value());
        return new Interview.Member(
                member.id().toString(),
                member.birthDate(),
                BirthPrecision.of(member.birthPrecision()),
                member.sex(),
                member.presence(),
                member.mother(),
                member.father(),
                partner == null ? null : partner.toString(),
                answers == null ? Map.of() : answers.values());
    }

    public Set<String> memberIds() {
        return visited.members().stream().map(member -> member.id().toString()).collect(Collectors.toSet());
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
