package ro.asigur.census.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.Problem;
import ro.asigur.kernel.Refusal;

/** What a member's fields must obey; every fault is told at once. Option codes are those of P04, P05 and P13. */
public final class MemberRules {

    private static final int NAME_MAX = 100;
    private static final int REASON_MAX = 200;
    private static final int OLDEST_YEARS = 120;
    private static final Set<String> SEXES = Set.of("m", "f");
    private static final Set<String> RELATIONS =
            Set.of("cap", "sot", "copil", "nepot", "parinte", "frate", "alta_ruda", "neinrudit");
    private static final Set<String> PRESENCES =
            Set.of("permanent", "strainatate", "tara", "detentie", "spital", "plecat_definitiv");
    private static final Set<String> NOT_A_MEMBER = Set.of("absent", "unknown");

    private final LocalDate today;
    private final List<Refusal.Field> faults = new ArrayList<>();

    private MemberRules(LocalDate today) {
        this.today = today;
    }

    /**
     * @param self the member's id
     * @param household ids of its household's members
     * @throws Refusal {@code census.member-invalid} with every field that is wrong
     */
    public static void check(MemberFields fields, UUID self, Set<UUID> household, LocalDate today) {
        MemberRules rules = new MemberRules(today);
        rules.name("/familyName", fields.familyName());
        rules.name("/givenName", fields.givenName());
        rules.birth(fields);
        rules.option("/sex", fields.sex(), SEXES);
        rules.option("/relation", fields.relation(), RELATIONS);
        rules.option("/presence", fields.presence(), PRESENCES);
        rules.cnp(fields);
        rules.relative("/mother", fields.mother(), self, household);
        rules.relative("/father", fields.father(), self, household);
        rules.relative("/partner", fields.partner(), self, household);
        if (!rules.faults.isEmpty()) {
            throw Refusal.of(CensusProblem.MEMBER_INVALID, rules.faults);
        }
    }

    private void name(String pointer, String name) {
        if (name.isEmpty()) {
            fault(pointer, CensusProblem.NAME_MISSING);
        } else if (name.length() > NAME_MAX) {
            fault(pointer, CensusProblem.NAME_TOO_LONG);
        } else if (name.codePoints().noneMatch(Character::isLetter)
                || name.codePoints().anyMatch(Character::isISOControl)) {
            fault(pointer, CensusProblem.NAME_UNREADABLE);
        }
    }

    private void birth(MemberFields fields) {
        if (BirthPrecision.of(fields.birthPrecision()).isEmpty()) {
            faults.add(new Refusal.Field(
                    "/birthPrecision", CensusProblem.OPTION_UNKNOWN, Map.of("value", fields.birthPrecision())));
        }
        LocalDate date = fields.birthDate();
        if (date == null) {
            fault("/birthDate", CensusProblem.BIRTH_DATE_OR_AGE_MISSING);
        } else if (date.isAfter(today)) {
            fault("/birthDate", CensusProblem.BIRTH_DATE_IN_FUTURE);
        } else if (date.isBefore(today.minusYears(OLDEST_YEARS))) {
            fault("/birthDate", CensusProblem.BIRTH_DATE_TOO_OLD);
        }
    }

    private void cnp(MemberFields fields) {
        String reason = fields.noCnpReason();
        if (reason != null && reason.length() > REASON_MAX) {
            fault("/noCnpReason", CensusProblem.REASON_TOO_LONG);
        }
        if (fields.cnp() == null) {
            return;
        }
        Optional<Cnp> cnp = fields.validCnp();
        if (cnp.isEmpty()) {
            fault("/cnp", CensusProblem.CNP_INVALID);
            return;
        }
        LocalDate told = fields.birthDate();
        Optional<BirthPrecision> precision = BirthPrecision.of(fields.birthPrecision());
        boolean otherDay = told != null
                && precision.isPresent()
                && cnp.get()
                        .birthDate()
                        .filter(day -> !precision.get().agrees(told, day))
                        .isPresent();
        if (otherDay) {
            fault("/cnp", CensusProblem.CNP_OTHER_BIRTH_DATE);
        }
        String sex = fields.sex();
        if (sex != null
                && cnp.get().sex().filter(written -> !written.equals(sex)).isPresent()) {
            fault("/cnp", CensusProblem.CNP_OTHER_SEX);
        }
    }

    private void relative(String pointer, @Nullable String relative, UUID self, Set<UUID> household) {
        if (relative == null || NOT_A_MEMBER.contains(relative)) {
            return;
        }
        if (relative.equals(self.toString())) {
            fault(pointer, CensusProblem.OWN_RELATIVE);
        } else if (household.stream().noneMatch(member -> member.toString().equals(relative))) {
            fault(pointer, CensusProblem.RELATIVE_NOT_IN_HOUSEHOLD);
        }
    }

    private void option(String pointer, @Nullable String value, Set<String> options) {
        if (value != null && !options.contains(value)) {
            faults.add(new Refusal.Field(pointer, CensusProblem.OPTION_UNKNOWN, Map.of("value", value)));
        }
    }

    private void fault(String pointer, Problem problem) {
        faults.add(new Refusal.Field(pointer, problem, Map.of()));
    }
}
