package ro.asigur.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted about notices. */
@ApplicationScoped
public class IntakePermissions implements PermissionSource {

    static final String READ = "intake.notice.read";
    static final String HANDLE = "intake.notice.handle";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ, "Vede sesizările", "Sees notices about families"),
                new Permission(HANDLE, "Preia și închide sesizări", "Takes and closes notices about families"));
    }
}
