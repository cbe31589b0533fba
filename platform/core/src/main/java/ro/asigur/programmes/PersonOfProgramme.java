package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.programmes.domain.ProgrammesProblem;
import ro.asigur.tenancy.api.Work;

/** Who may be enrolled or ask for a service: somebody alive, of a commune that the actor works in. */
@ApplicationScoped
public class PersonOfProgramme {

    @Inject
    PeopleBoard people;

    @Inject
    Work work;

    /** The record that stays, where this one was joined to another. */
    PeopleBoard.Named of(UUID id) {
        PeopleBoard.Named person = find(id);
        UUID stays = person.mergedInto();
        if (stays != null) {
            person = find(stays);
        }
        if (!work.binding().uats().contains(new UatCode(person.uat()))) {
            throw Refusal.at("/personId", ProgrammesProblem.PERSON_NOT_FOUND);
        }
        if (person.diedOn() != null) {
            throw Refusal.at("/personId", ProgrammesProblem.PERSON_DIED);
        }
        return person;
    }

    private PeopleBoard.Named find(UUID id) {
        PeopleBoard.Named person = people.people(List.of(id)).get(id);
        if (person == null) {
            throw Refusal.at("/personId", ProgrammesProblem.PERSON_NOT_FOUND);
        }
        return person;
    }
}
