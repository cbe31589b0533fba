package ro.asigur.census.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of family ties when some members of a household go to live elsewhere: a parent who does not live in the same
 * household is {@code absent}, and a partner is a member of the same household. What was written before stays in the history.
 */
public final class Parting {

    private static final String ABSENT = "absent";

    private Parting() {}

    /** @param alone nobody lives yet where she goes: she is the head there */
    public static MemberFields moved(MemberFields fields, Set<UUID> movers, boolean alone) {
        return with(
                fields,
                alone ? "cap" : null,
                among(fields.mother(), movers) ? fields.mother() : parted(fields.mother()),
                among(fields.father(), movers) ? fields.father() : parted(fields.father()),
                among(fields.partner(), movers) ? fields.partner() : null);
    }

    public static MemberFields stayed(MemberFields fields, Set<UUID> movers) {
        return with(
                fields,
                fields.relation(),
                among(fields.mother(), movers) ? ABSENT : fields.mother(),
                among(fields.father(), movers) ? ABSENT : fields.father(),
                among(fields.partner(), movers) ? null : fields.partner());
    }

    /** Of a parent who stays behind; absent or unknown ones are as before. */
    private static @Nullable String parted(@Nullable String parent) {
        return parent == null || parent.equals("unknown") ? parent : ABSENT;
    }

    private static boolean among(@Nullable String relative, Set<UUID> people) {
        return relative != null
                && people.stream().anyMatch(one -> one.toString().equals(relative));
    }

    private static MemberFields with(
            MemberFields on,
            @Nullable String relation,
            @Nullable String mother,
            @Nullable String father,
            @Nullable String partner) {
        return new MemberFields(
                on.familyName(),
                on.givenName(),
                on.birthDate(),
                on.birthPrecision(),
                on.sex(),
                on.cnp(),
                on.noCnpReason(),
                relation,
                on.presence(),
                mother,
                father,
                partner);
    }
}
