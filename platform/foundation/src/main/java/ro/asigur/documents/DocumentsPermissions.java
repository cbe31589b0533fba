package ro.asigur.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted about files; what they belong to asks a permission of its own besides. */
@ApplicationScoped
public class DocumentsPermissions implements PermissionSource {

    static final String READ = "documents.file.read";
    static final String KEEP = "documents.file.keep";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ, "Deschide fișierele păstrate", "Opens kept files"),
                new Permission(KEEP, "Adaugă și retrage fișiere", "Adds and withdraws files"));
    }
}
