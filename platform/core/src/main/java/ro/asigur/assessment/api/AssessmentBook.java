package ro.asigur.assessment.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.kernel.HouseholdId;

/** Assessment's door for other contexts. Runs in the open transaction; what is out of scope is not found. */
public interface AssessmentBook {

    /** Newest first. */
    List<AssessmentRow> of(HouseholdId household);

    Optional<AssessmentRow> find(UUID assessment);

    /**
     * What asks for support now, of the household's people, strongest first: found and neither refuted nor resolved, or added
     * by hand. What is only to be clarified, or proposed as resolved, is left out.
     */
    List<DiagnosisRow> latestDiagnoses(HouseholdId household);
}
