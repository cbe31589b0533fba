package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted about papers. A paper of a file needs what reading that file needs, reports one of their own. */
@ApplicationScoped
public class PapersPermissions implements PermissionSource {

    static final String REPORT = "papers.report";

    /** Of the contexts whose files are printed. */
    static final String NOTICE = "intake.notice.read";

    static final String PLAN = "casework.plan.read";
    static final String ASSESSMENTS = "assessment.read";
    static final String OVERVIEW = "casework.overview.read";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                REPORT,
                "Face rapoartele lucrătorilor și ale localităților",
                "Makes the reports of workers and communes"));
    }
}
