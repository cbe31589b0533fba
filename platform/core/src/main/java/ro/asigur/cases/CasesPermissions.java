package ro.asigur.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted about cases. */
@ApplicationScoped
public class CasesPermissions implements PermissionSource {

    static final String READ = "cases.case.read";
    static final String KEEP = "cases.case.keep";
    static final String COMMENT = "cases.comment.write";
    static final String SUPERVISE = "cases.supervise";

    /** Census's own: by it a specialist opens what she was entrusted with. */
    static final String FILE = "census.household.read";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ, "Vede cazurile", "Sees cases"),
                new Permission(KEEP, "Deschide, conduce și închide cazuri", "Opens, leads and closes cases"),
                new Permission(COMMENT, "Scrie comentarii la cazuri", "Writes comments on cases"),
                new Permission(
                        SUPERVISE, "Supervizează cazuri și validează planuri", "Supervises cases and validates plans"));
    }
}
