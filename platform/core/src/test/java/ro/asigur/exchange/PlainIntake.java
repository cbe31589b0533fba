package ro.asigur.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.instrument.api.BirthPrecision;
import ro.asigur.kernel.Cnp;

/** A census that accepts whoever has a name and relatives in the household. */
final class PlainIntake implements MemberIntake {

    private final CountyOnTrial county;

    PlainIntake(CountyOnTrial county) {
        this.county = county;
    }

    @Override
    public Accepted accept(NewMember member, Set<UUID> household, LocalDate today) {
        if (member.familyName().isBlank() || member.givenName().isBlank() || !household.contains(member.id())) {
            throw new IllegalArgumentException("not a member: " + member);
        }
        String name = (member.familyName() + " " + member.givenName()).toLowerCase(Locale.ROOT);
        LocalDate counted = BirthPrecision.of(member.birthPrecision()).countedFrom(member.birthDate());
        return new Accepted(
                member.familyName(),
                member.givenName(),
                new LinkedHashSet<>(Arrays.asList(name.split("[ -]"))),
                member.presence().equals("permanent") && counted.isAfter(today.minusYears(18)));
    }

    @Override
    public byte[] cipher(Cnp cnp, UUID person) {
        return county.encrypt(bytes(cnp.digits()), bytes(county.tenant().id() + "|" + person));
    }

    @Override
    public byte[] lookup(Cnp cnp) {
        return county.lookup(bytes(cnp.digits()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
