package ro.asigur.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ro.asigur.assessment.api.ClarifyRow;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.instrument.api.Diagnosis;

/** A diagnosis as it is stored and shown: born as a suspicion, strongest first. */
record Told(List<DiagnosisRow> diagnoses, List<ClarifyRow> toClarify) {

    private static final String BORN = "suspected";

    static Told by(Diagnosis diagnosis) {
        return new Told(
                diagnosis.findings().stream()
                        .map(finding -> new DiagnosisRow(
                                UUID.fromString(finding.person()),
                                finding.vulnerability(),
                                finding.priority(),
                                finding.fired(),
                                finding.unknown(),
                                BORN))
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
