package ro.asigur.exchange.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.kernel.Cnp;

/**
 * A household that may come in: it has gone through every rule.
 *
 * @param key theirs; {@code id} ours
 * @param interviews oldest first
 */
public record Arrival(
        String key,
        UUID id,
        int uat,
        int village,
        String address,
        @Nullable String phone,
        List<Member> members,
        List<Interviewed> interviews,
        List<HandNeed> needs,
        byte[] fingerprint) {

    /** @param diedOn null while she lives */
    public record Member(
            String key,
            MemberIntake.NewMember fields,
            MemberIntake.Accepted accepted,
            @Nullable Cnp cnp,
            @Nullable LocalDate diedOn) {

        public UUID id() {
            return fields.id();
        }

        public boolean livesHere() {
            return diedOn == null && fields.presence().equals("permanent");
        }
    }

    /**
     * A visit, and what follows from it.
     *
     * @param outcome option of Z02
     * @param members answers by member
     * @param diagnosis null when nobody was interviewed
     * @param atRisk grounds of separation by child
     */
    public record Interviewed(
            String key,
            UUID id,
            String kind,
            LocalDate visitDate,
            Instant at,
            String author,
            CompiledInstrument guide,
            String outcome,
            Map<String, Object> household,
            Map<UUID, Map<String, Object>> members,
            @Nullable Diagnosis diagnosis,
            Agreement agreement,
            List<ProposedLine> lines,
            @Nullable LocalDate reevaluateOn,
            @Nullable LocalDate returnOn,
            Map<String, List<String>> atRisk) {

        public List<Finding> findings() {
            return diagnosis == null ? List.of() : diagnosis.findings();
        }
    }

    /** What their system says of somebody, without answers from which a rule could tell. */
    public record HandNeed(UUID person, String vulnerability, int priority, String state) {}

    /** Strongest of what was found last and of what was said without an interview; null for none. */
    public @Nullable Integer priority() {
        return java.util.stream.Stream.concat(
                        interviews.stream()
                                .filter(one -> one.diagnosis() != null)
                                .reduce((first, second) -> second)
                                .stream()
                                .flatMap(last -> last.findings().stream().map(Finding::priority)),
                        needs.stream()
                                .filter(need -> !need.state().equals("refuted")
                                        && !need.state().equals("resolved"))
                                .map(HandNeed::priority))
                .min(Integer::compare)
                .orElse(null);
    }
}
