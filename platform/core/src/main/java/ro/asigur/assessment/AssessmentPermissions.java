package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted in assessment. */
@ApplicationScoped
public class AssessmentPermissions implements PermissionSource {

    static final String RECORD = "assessment.record";
    static final String READ = "assessment.read";
    static final String JUDGE = "assessment.judge";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(RECORD, "Face evaluări ale gospodăriilor", "Assesses households"),
                new Permission(READ, "Citește evaluările gospodăriilor", "Reads the assessments of households"),
                new Permission(
                        JUDGE,
                        "Confirmă sau infirmă vulnerabilități, le declară rezolvate",
                        "Confirms or refutes vulnerabilities, declares them resolved"));
    }
}
