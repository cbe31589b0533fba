package ro.asigur.exchange.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.Interview;

/**
 * One made-up household and the visit to it.
 *
 * @param uat SIRUTA code of the commune
 * @param village SIRUTA code
 * @param outcome option of Z02; members and answers are empty unless it is {@code realizata}
 * @param visited when, in the county's local time
 * @param answers of scope household (Z, H, I): {@link String}, {@link Double} or {@link List} of options
 */
public record SampleHousehold(
        UUID id,
        UUID assessmentId,
        int uat,
        int village,
        String address,
        @Nullable String phone,
        String outcome,
        LocalDateTime visited,
        Map<String, Object> answers,
        List<SampleMember> members) {

    /** As the diagnosis reads it. */
    public Interview interview() {
        return new Interview(
                visited.toLocalDate(),
                answers,
                members.stream().map(SampleMember::interviewed).toList());
    }

    public Optional<SampleMember> head() {
        return members.stream()
                .filter(member -> member.relation().equals("cap"))
                .findFirst();
    }

    public boolean interviewed() {
        return outcome.equals("realizata");
    }
}
