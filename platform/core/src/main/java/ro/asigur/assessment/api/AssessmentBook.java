package ro.asigur.assessment.api;

import java.util.List;
import ro.asigur.kernel.HouseholdId;

/** Assessment's door for other contexts. Runs in the open transaction; what is out of scope is not found. */
public interface AssessmentBook {

    /** Newest first. */
    List<AssessmentRow> of(HouseholdId household);

    /** Of the latest submitted assessment, strongest first; what is only to be clarified is left out. */
    List<DiagnosisRow> latestDiagnoses(HouseholdId household);
}
