package ro.asigur.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted of the instrument. */
@ApplicationScoped
public class InstrumentPermissions implements PermissionSource {

    static final String READ = "instrument.read";
    static final String TRY = "instrument.try";
    static final String MANAGE = "instrument.manage";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ, "Vede ghidul de evaluare", "Sees the assessment guide"),
                new Permission(
                        TRY,
                        "Încearcă ghidul pe o gospodărie inventată, fără a salva",
                        "Tries the guide on an invented household; nothing is stored"),
                new Permission(
                        MANAGE,
                        "Publică versiuni ale ghidului, stabilește sume și limite",
                        "Publishes versions of the guide, sets sums and limits"));
    }
}
