package ro.asigur.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables;
import ro.asigur.documents.api.Tables.Column;
import ro.asigur.documents.api.Tables.Wanted;
import ro.asigur.identity.api.Requires;
import ro.asigur.intake.store.Notices;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.territory.api.Gazetteer;

/** The notices as a file, filtered as on the screen; it goes into the trail. What was seen stays in the notice. */
@ApplicationScoped
public class NoticesTable {

    private static final Map<String, String[]> OUTCOMES = Map.of(
            "vizitata", new String[] {"familia a fost vizitată și evaluată", "the family was visited and assessed"},
            "cunoscuta",
                    new String[] {"familia este deja sprijinită de echipă", "the team supports the family already"},
            "fara_riscuri", new String[] {"vizitată, fără riscuri constatate", "visited, no risks found"},
            "negasita", new String[] {"familia nu a fost găsită", "the family was not found"},
            "trimisa", new String[] {"trimisă altei autorități", "sent to another authority"});

    private static final List<Column> COLUMNS = List.of(
            new Column("Primită la", "Received at", 17),
            new Column("Vizită până la", "Visit by", 14),
            new Column("Urgentă", "Urgent", 9),
            new Column("Localitatea", "Commune", 20),
            new Column("Capul familiei", "Head of family", 26),
            new Column("Adresa", "Address", 28),
            new Column("Preluată de", "Taken by", 22),
            new Column("Cum s-a încheiat", "How it ended", 34),
            new Column("Închisă la", "Closed at", 17),
            new Column("Trimisă de", "Sent by", 26),
            new Column("Funcția", "Function", 20));

    @Inject
    Notices notices;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Tables tables;

    @Inject
    AuditTrail audit;

    /** @param closed those that ended, else those that wait */
    @Requires(IntakePermissions.READ)
    public TableFile write(boolean closed, Wanted wanted) {
        TableFile file = tables.write(
                wanted,
                "sesizari",
                COLUMNS,
                lines -> notices.each(
                        closed,
                        one -> lines.add(
                                one.receivedAt(),
                                one.due(),
                                one.sheet().urgent() ? wanted.say("da", "yes") : wanted.say("nu", "no"),
                                gazetteer.uatName(one.uat()).orElse(""),
                                one.sheet().familyHead(),
                                one.sheet().address(),
                                one.takenByName(),
                                outcome(one.outcome(), wanted),
                                one.closedAt(),
                                one.sheet().senderName(),
                                one.sheet().senderFunction())));
        audit.read(
                "notices.exported",
                null,
                null,
                JsonMaker.object()
                        .add("closed", closed)
                        .add("file", file.name())
                        .add("rows", file.rows())
                        .build());
        return file;
    }

    private static @Nullable String outcome(@Nullable String code, Wanted wanted) {
        String[] words = code == null ? null : OUTCOMES.get(code);
        return words == null ? code : wanted.say(words[0], words[1]);
    }
}
