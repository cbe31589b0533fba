package ro.asigur.assessment.api;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/**
 * What the latest interview of her household says of one person.
 *
 * @param instrumentVersion of the guide that it was held with
 * @param answers of P, C, G, A about her
 * @param diagnoses strongest first; what is only to be clarified is left out
 */
public record LastInterview(
        LocalDate visitDate, String instrumentVersion, JsonObject answers, List<DiagnosisRow> diagnoses) {}
