package ro.asigur.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;
import ro.asigur.spi.Permission;

/** What can be permitted in the exchange. */
@ApplicationScoped
public class ExchangePermissions implements PermissionSource {

    static final String EXPORT = "exchange.export";
    static final String IMPORT = "exchange.import";

    /** Besides {@link #EXPORT}: the CNPs in clear. */
    static final String CNP = "exchange.cnp";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(EXPORT, "Exportă datele comunelor sale", "Exports the data of their communes"),
                new Permission(CNP, "Exportă și CNP-urile, în clar", "Exports the CNPs too, in clear"),
                new Permission(
                        IMPORT,
                        "Importă gospodării, persoane și evaluări din fișiere",
                        "Imports households, persons and assessments from files"));
    }
}
