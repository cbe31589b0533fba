package ro.asigur.programmes.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.referrals.api.ServiceDirectory.Offered;

/** Whether somebody may have a service: each condition by itself, with what is wanted and what was found. Pure. */
public final class Eligibility {

    private Eligibility() {}

    /**
     * One condition.
     *
     * @param check open, age, uat, group or proof
     * @param wanted null: the service asks nothing
     * @param found null: not known
     */
    public record Check(
            String check,
            boolean met,
            @Nullable String wanted,
            @Nullable String found) {}

    /**
     * Who asks.
     *
     * @param age completed years; null: not known
     * @param enrolled programmes and groups she is in today: {@code ASIGUR}, {@code ASIGUR/dizabilitati}
     * @param proofSeen what was seen
     */
    public record Asker(
            @Nullable Integer age,
            int uat,
            Set<String> enrolled,
            @Nullable String proofSeen) {}

    public static List<Check> of(Offered service, Asker asker) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("open", service.open(), null, null));
        age(service, asker.age()).ifPresent(checks::add);
        if (!service.uats().isEmpty()) {
            checks.add(new Check(
                    "uat",
                    service.uats().contains(asker.uat()),
                    String.join(
                            ", ", service.uats().stream().map(String::valueOf).toList()),
                    String.valueOf(asker.uat())));
        }
        String group = service.targetGroup();
        if (group != null) {
            checks.add(new Check(
                    "group",
                    asker.enrolled().contains(group),
                    group,
                    asker.enrolled().isEmpty() ? null : String.join(", ", asker.enrolled())));
        }
        String proof = service.proof();
        if (proof != null) {
            String seen = asker.proofSeen();
            checks.add(new Check("proof", seen != null && !seen.isBlank(), proof, seen));
        }
        return List.copyOf(checks);
    }

    public static boolean met(List<Check> checks) {
        return checks.stream().allMatch(Check::met);
    }

    /** An age that is not known meets no limit. */
    private static java.util.Optional<Check> age(Offered service, @Nullable Integer age) {
        Integer from = service.ageFrom();
        Integer to = service.ageTo();
        if (from == null && to == null) {
            return java.util.Optional.empty();
        }
        boolean met = age != null && (from == null || age >= from) && (to == null || age <= to);
        String wanted = (from == null ? "0" : String.valueOf(from)) + "–" + (to == null ? "" : String.valueOf(to));
        return java.util.Optional.of(new Check("age", met, wanted, age == null ? null : String.valueOf(age)));
    }
}
