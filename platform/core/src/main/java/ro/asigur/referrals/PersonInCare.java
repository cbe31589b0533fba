package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ro.asigur.census.api.GrantForReferral;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.tenancy.api.Work;

/** Who may be sent to a provider: somebody alive, of a commune that the sender works in. */
@ApplicationScoped
public class PersonInCare {

    /** How long an account that was sent a person sees her. */
    private static final Duration GRANT = Duration.ofDays(180);

    @Inject
    PeopleBoard people;

    @Inject
    GrantForReferral grants;

    @Inject
    Work work;

    /** The record that stays, where this one was joined to another. */
    PeopleBoard.Named of(UUID id, String pointer) {
        PeopleBoard.Named person = find(id, pointer);
        UUID stays = person.mergedInto();
        if (stays != null) {
            person = find(stays, pointer);
        }
        if (!work.binding().uats().contains(new UatCode(person.uat()))) {
            throw Refusal.at(pointer, ReferralsProblem.PERSON_NOT_FOUND);
        }
        if (person.diedOn() != null) {
            throw Refusal.at(pointer, ReferralsProblem.PERSON_DIED);
        }
        return person;
    }

    /** The provider's account sees this one person, so that it can answer. */
    void grant(PeopleBoard.Named person, UUID account, Instant now) {
        grants.grant(new PersonId(person.id()), account, now, now.plus(GRANT));
    }

    private PeopleBoard.Named find(UUID id, String pointer) {
        PeopleBoard.Named person = people.people(List.of(id)).get(id);
        if (person == null) {
            throw Refusal.at(pointer, ReferralsProblem.PERSON_NOT_FOUND);
        }
        return person;
    }
}
