package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables;
import ro.asigur.documents.api.Tables.Column;
import ro.asigur.documents.api.Tables.Wanted;
import ro.asigur.identity.api.Requires;
import ro.asigur.identity.api.TrailEntries;
import ro.asigur.tenancy.api.JsonMaker;

/** The county's trail as a file: who did what, to what, when; not what was written. That it was taken is on it too. */
@ApplicationScoped
public class TrailTable {

    private static final List<Column> COLUMNS = List.of(
            new Column("La", "At", 17),
            new Column("Cine", "Who", 26),
            new Column("Ce", "What", 28),
            new Column("Asupra", "On", 38),
            new Column("Localitatea", "Commune", 20));

    @Inject
    TrailEntries entries;

    @Inject
    Tables tables;

    @Inject
    AuditTrail audit;

    /** @throws ro.asigur.kernel.Refusal when it is longer than a sheet */
    @Requires("admin.audit")
    public TableFile write(Wanted wanted) {
        TableFile file = tables.write(
                wanted,
                "jurnal",
                COLUMNS,
                lines -> entries.each(one -> lines.add(
                        one.at(),
                        one.actor(),
                        one.action(),
                        one.subject() == null ? null : one.subject().toString(),
                        one.uat())));
        audit.read(
                "trail.exported",
                null,
                null,
                JsonMaker.object()
                        .add("file", file.name())
                        .add("rows", file.rows())
                        .build());
        return file;
    }
}
