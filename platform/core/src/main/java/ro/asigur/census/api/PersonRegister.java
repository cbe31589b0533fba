package ro.asigur.census.api;

import java.util.Optional;
import ro.asigur.kernel.PersonId;

/** The census's door to one person. Runs in the open transaction; who is neither in scope nor granted is not found. */
public interface PersonRegister {

    Optional<PersonSheet> find(PersonId person);
}
