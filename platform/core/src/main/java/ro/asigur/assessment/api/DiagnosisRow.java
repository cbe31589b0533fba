package ro.asigur.assessment.api;

import java.util.List;
import java.util.UUID;

/**
 * A vulnerability raised for a person: a ground for support.
 *
 * @param priority 1 (critical) to 4
 * @param fired criteria that are true
 * @param unknown criteria left to be clarified
 * @param state suspected at first; then confirmed, refuted, resolved, returned
 */
public record DiagnosisRow(
        UUID personId, String vulnerability, int priority, List<String> fired, List<String> unknown, String state) {}
