package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.domain.MemberRules;
import ro.asigur.census.domain.NameWords;
import ro.asigur.kernel.Cnp;

/** The rules of one member, for many. */
@ApplicationScoped
public class IntakeOfMembers implements MemberIntake {

    private CnpSafe safe;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected IntakeOfMembers() {}

    @Inject
    public IntakeOfMembers(CnpSafe safe) {
        this.safe = safe;
    }

    @Override
    public Accepted accept(NewMember member, Set<UUID> household, LocalDate today) {
        MemberFields fields = new MemberFields(
                member.familyName(),
                member.givenName(),
                member.birthDate(),
                member.birthPrecision(),
                member.sex(),
                member.cnp(),
                member.noCnpReason(),
                member.relation(),
                member.presence(),
                member.mother(),
                member.father(),
                member.partner());
        MemberRules.check(fields, member.id(), household, today);
        return new Accepted(
                fields.familyName(),
                fields.givenName(),
                NameWords.stored(fields.fullName()),
                fields.isPresent() && fields.isChild(today));
    }

    @Override
    public byte[] cipher(Cnp cnp, UUID person) {
        return safe.cipher(cnp, person);
    }

    @Override
    public byte[] lookup(Cnp cnp) {
        return safe.lookup(cnp);
    }

    @Override
    public Cnp open(byte[] cipher, UUID person) {
        return Objects.requireNonNull(safe.open(cipher, person));
    }
}
