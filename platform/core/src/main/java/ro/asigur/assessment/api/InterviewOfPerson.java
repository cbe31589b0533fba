package ro.asigur.assessment.api;

import java.util.Optional;
import ro.asigur.kernel.PersonId;

/** Assessment's door to one person. Runs in the open transaction; works also for who was granted her alone. */
public interface InterviewOfPerson {

    /** Empty for who may not be seen, and before the first interview. */
    Optional<LastInterview> last(PersonId person);
}
