package ro.asigur.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ro.asigur.assessment.api.ClarifyRow;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;

/** A diagnosis as it is stored and shown, strongest first. */
record Told(List<DiagnosisRow> diagnoses, List<ClarifyRow> toClarify) {

    private static final String BORN = "suspected";

    /** Before anything was known of the household's people. */
    static Told by(Diagnosis diagnosis) {
        return by(diagnosis, finding -> BORN);
    }

    /** @param state where the finding stands, see {@code NeedState} */
    static Told by(Diagnosis diagnosis, Function<Finding, String> state) {
        return new Told(
                diagnosis.findings().stream()
                        .map(finding -> new DiagnosisRow(
                                UUID.fromString(finding.person()),
                                finding.vulnerability(),
                                finding.priority(),
                                finding.fired(),
                                finding.unknown(),
                                state.apply(finding)))
                        .sorted(Comparator.comparingInt(DiagnosisRow::priority)
                                .thenComparing(DiagnosisRow::vulnerability)
                                .thenComparing(row -> row.personId().toString()))
                        .toList(),
                diagnosis.toClarify().stream()
                        .map(open ->
                                new ClarifyRow(UUID.fromString(open.person()), open.vulnerability(), open.unknown()))
                        .toList());
    }
}
