package ro.asigur.assessment.api;

import java.util.List;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** Told by casework: what a household's plan becomes when the team judges or adds a need between assessments. */
public interface NeedFollower {

    /** A need that has just become a ground for support. */
    record Risen(String vulnerability, int priority) {}

    /**
     * Runs in the transaction of the step, after it was written: {@link AssessmentBook#latestDiagnoses} tells what counts now.
     *
     * @param risen empty when something only ceased to count
     */
    void follow(HouseholdId household, UatCode uat, List<Risen> risen);
}
