package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.store.HouseholdLists;
import ro.asigur.census.store.Lookalikes;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables;
import ro.asigur.documents.api.Tables.Column;
import ro.asigur.documents.api.Tables.Wanted;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** The census's lists as files, filtered as on the screen, for who may see the list; each goes into the trail. */
@ApplicationScoped
public class CensusTables {

    /** Rows that are read at once where each needs more than its own. */
    private static final int PAGE = 500;

    private static final Map<String, String[]> STATUS = Map.of(
            "planned", new String[] {"de vizitat", "to visit"},
            "visited", new String[] {"vizitată", "visited"},
            "refused", new String[] {"a refuzat", "refused"},
            "absent", new String[] {"nimeni acasă", "nobody home"},
            "empty", new String[] {"nelocuită", "not lived in"},
            "wrong-address", new String[] {"adresă greșită", "wrong address"});

    private static final Map<String, String[]> NO_CNP = Map.of(
            "newborn", new String[] {"nou-născut", "newborn"},
            "undocumented", new String[] {"fără acte", "without papers"},
            "foreign", new String[] {"cetățean străin", "foreign citizen"},
            "notShown", new String[] {"nu a arătat actul", "did not show the paper"},
            "other", new String[] {"alt motiv", "another reason"});

    private static final List<Column> HOUSEHOLDS = List.of(
            new Column("Nr.", "No.", 7),
            new Column("Localitatea", "Commune", 20),
            new Column("Satul", "Village", 20),
            new Column("Adresa", "Address", 28),
            new Column("Capul gospodăriei", "Head of household", 26),
            new Column("Membri", "Members", 9),
            new Column("Copii", "Children", 9),
            new Column("Starea", "Status", 14),
            new Column("Prioritatea", "Priority", 11),
            new Column("Ultima vizită", "Last visit", 13),
            new Column("Reevaluare la", "Re-evaluation on", 15),
            new Column("De reevaluat", "Re-evaluation due", 13));

    private static final List<Column> PEOPLE = List.of(
            new Column("Numele", "Family name", 20),
            new Column("Prenumele", "Given name", 20),
            new Column("Născut la", "Born on", 12),
            new Column("Localitatea", "Commune", 20),
            new Column("Satul", "Village", 20),
            new Column("Adresa", "Address", 28),
            new Column("Gospodăria nr.", "Household no.", 14),
            new Column("Capul gospodăriei", "Head of household", 26),
            new Column("De ce nu are CNP", "Why there is no CNP", 24));

    private static final List<Column> DUPLICATES = List.of(
            new Column("Asemănare", "Likeness", 10),
            new Column("Prima persoană", "First person", 26),
            new Column("Născută la", "Born on", 12),
            new Column("Unde", "Where", 34),
            new Column("A doua persoană", "Second person", 26),
            new Column("Născută la", "Born on", 12),
            new Column("Unde", "Where", 34),
            new Column("Găsită la", "Found at", 17),
            new Column("Hotărât de", "Decided by", 22),
            new Column("Hotărât la", "Decided at", 17));

    @Inject
    HouseholdLists households;

    @Inject
    Lookalikes people;

    @Inject
    OpenDuplicates duplicates;

    @Inject
    Tables tables;

    @Inject
    AuditTrail audit;

    /** As the list; the query's cursor and limit do not count. */
    @Requires(CensusPermissions.READ)
    public TableFile households(HouseholdQuery query, Wanted wanted) {
        TableFile file = tables.write(
                wanted,
                "gospodarii",
                HOUSEHOLDS,
                lines -> households.each(
                        query,
                        row -> lines.add(
                                row.number(),
                                row.uatName(),
                                row.villageName(),
                                row.address(),
                                row.headName(),
                                row.members(),
                                row.children(),
                                word(STATUS, row.status(), wanted),
                                row.priority() == null ? null : "P" + row.priority(),
                                row.lastVisit(),
                                row.reevaluateOn(),
                                row.reevaluationDue() ? wanted.say("da", "yes") : wanted.say("nu", "no"))));
        JsonObjectBuilder asked = JsonMaker.object();
        JsonMaker.addIfThere(asked, "village", query.village());
        JsonMaker.addIfThere(asked, "status", query.status());
        JsonMaker.addIfThere(asked, "priority", query.priority());
        JsonMaker.addIfThere(asked, "q", query.q());
        asked.add("due", query.due()).add("atRisk", query.atRisk());
        return told("households.exported", query.uat(), asked, file);
    }

    /** @param list without-cnp or invisible */
    @Requires(CensusPermissions.READ)
    public TableFile people(String list, @Nullable Integer uat, @Nullable Integer village, Wanted wanted) {
        if (!ListedPeople.LISTS.contains(list)) {
            throw Refusal.at("/list", CensusProblem.OPTION_UNKNOWN, Map.of("value", list));
        }
        TableFile file = tables.write(
                wanted, list.equals("invisible") ? "copii-necunoscuti" : "persoane-fara-cnp", PEOPLE, lines -> {
                    int from = 0;
                    List<PersonSide> page;
                    do {
                        page = people.listed(list, uat, village, from, PAGE);
                        page.forEach(one -> lines.add(
                                one.familyName(),
                                one.givenName(),
                                one.birthDate(),
                                one.uatName(),
                                one.villageName(),
                                one.address(),
                                one.number(),
                                one.headName(),
                                one.noCnpReason() == null ? null : word(NO_CNP, one.noCnpReason(), wanted)));
                        from += PAGE;
                    } while (page.size() == PAGE);
                });
        JsonObjectBuilder asked = JsonMaker.object().add("list", list);
        JsonMaker.addIfThere(asked, "village", village);
        return told("people.exported", uat, asked, file);
    }

    /** @param state open, merged or distinct */
    @Requires(CensusPermissions.DUPLICATES)
    public TableFile duplicates(String state, @Nullable Integer uat, Wanted wanted) {
        TableFile file = tables.write(wanted, "aceeasi-persoana", DUPLICATES, lines -> {
            String next = "0";
            while (next != null) {
                OpenDuplicates.Page page = duplicates.list(state, uat, Integer.parseInt(next), PAGE);
                page.items().forEach(one -> add(lines, one));
                next = page.next();
            }
        });
        return told("duplicates.exported", uat, JsonMaker.object().add("state", state), file);
    }

    private static void add(Tables.Lines lines, DuplicateCase one) {
        lines.add(
                one.score(),
                name(one.one()),
                one.one().birthDate(),
                place(one.one()),
                name(one.other()),
                one.other().birthDate(),
                place(one.other()),
                one.foundAt(),
                one.decidedBy(),
                one.decidedAt());
    }

    private static String name(PersonSide side) {
        return (side.givenName() + " " + side.familyName()).strip();
    }

    private static String place(PersonSide side) {
        return side.uatName() + ", " + side.villageName() + ", nr. " + side.number();
    }

    private static String word(Map<String, String[]> words, String code, Wanted wanted) {
        String[] word = words.get(code);
        return word == null ? code : wanted.say(word[0], word[1]);
    }

    private TableFile told(String action, @Nullable Integer uat, JsonObjectBuilder asked, TableFile file) {
        audit.read(
                action,
                null,
                uat == null ? null : new UatCode(uat),
                asked.add("file", file.name()).add("rows", file.rows()).build());
        return file;
    }
}
