package ro.asigur.census.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.asigur.kernel.Refusal;

/** Fields that one record of a person takes from another one: what belongs together is taken together. */
public final class TakenFields {

    /** {@code birth}: date and how sure it is; {@code cnp}: with the reason for which there was none. */
    public static final Set<String> NAMES = Set.of("familyName", "givenName", "birth", "sex", "cnp");

    private TakenFields() {}

    /** @throws Refusal at the first name that cannot be taken */
    public static void check(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!NAMES.contains(names.get(i))) {
                throw Refusal.at("/take/" + i, CensusProblem.OPTION_UNKNOWN, Map.of("value", names.get(i)));
            }
        }
    }

    public static MemberFields from(List<String> names, MemberFields other, MemberFields own) {
        MemberFields birth = names.contains("birth") ? other : own;
        MemberFields cnp = names.contains("cnp") ? other : own;
        return new MemberFields(
                names.contains("familyName") ? other.familyName() : own.familyName(),
                names.contains("givenName") ? other.givenName() : own.givenName(),
                birth.birthDate(),
                birth.birthPrecision(),
                names.contains("sex") ? other.sex() : own.sex(),
                cnp.cnp(),
                cnp.noCnpReason(),
                own.relation(),
                own.presence(),
                own.mother(),
                own.father(),
                own.partner());
    }
}
