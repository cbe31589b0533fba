package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Cnp;

/** Members that come in bulk: the same rules, the same words of the name and the same safe for the CNP as for one. */
public interface MemberIntake {

    /** As {@link MemberSheet}, with the CNP in clear. */
    record NewMember(
            UUID id,
            String familyName,
            String givenName,
            @Nullable LocalDate birthDate,
            String birthPrecision,
            @Nullable String sex,
            @Nullable String cnp,
            @Nullable String noCnpReason,
            @Nullable String relation,
            String presence,
            @Nullable String mother,
            @Nullable String father,
            @Nullable String partner) {}

    /**
     * What is stored of a member beside what was told. {@code child}: under 18 today and present.
     *
     * @param nameWords words under which the name is found
     */
    record Accepted(String familyName, String givenName, Set<String> nameWords, boolean child) {}

    /**
     * Needs no transaction.
     *
     * @param household ids of its household's members
     * @throws ro.asigur.kernel.Refusal {@code census.member-invalid} with every field that is wrong
     */
    Accepted accept(NewMember member, Set<UUID> household, LocalDate today);

    /** The CNP as its column keeps it, for the county of the open transaction. */
    byte[] cipher(Cnp cnp, UUID person);

    /** The value it is looked up by, for the county of the open transaction. */
    byte[] lookup(Cnp cnp);

    /** The CNP that a column keeps, for who may have it in clear. */
    Cnp open(byte[] cipher, UUID person);
}
