package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables;
import ro.asigur.documents.api.Tables.Column;
import ro.asigur.documents.api.Tables.Wanted;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** Casework's lists as files, filtered as on the screen and read by its pages; each goes into the trail. */
@ApplicationScoped
public class CaseworkTables {

    private static final int PAGE = 200;

    private static final Column COMMUNE = new Column("Localitatea", "Commune", 20);
    private static final Column VILLAGE = new Column("Satul", "Village", 20);
    private static final Column NUMBER = new Column("Gospodăria nr.", "Household no.", 14);
    private static final Column HEAD = new Column("Capul gospodăriei", "Head of household", 26);

    private static final List<Column> DUTIES = List.of(
            new Column("Termenul", "Due", 12),
            new Column("Prioritatea", "Priority", 11),
            new Column("Serviciul", "Service", 48),
            new Column("Categoria", "Category", 20),
            new Column("Profesia", "Profession", 24),
            new Column("Răspunde", "Responsible", 22),
            COMMUNE,
            VILLAGE,
            NUMBER,
            HEAD);

    private static final List<Column> ALARMS = List.of(
            new Column("Ridicată la", "Raised at", 17),
            new Column("De", "By", 22),
            COMMUNE,
            VILLAGE,
            NUMBER,
            HEAD,
            new Column("Situații", "Situations", 48),
            new Column("Sesizare obligatorie", "Mandatory notice", 19),
            new Column("Sesizări date", "Notices given", 13),
            new Column("Preluată la", "Taken at", 17),
            new Column("Preluată de", "Taken by", 22));

    private static final List<Column> BEHIND = List.of(
            new Column("Să înceapă până la", "To begin by", 17),
            new Column("Prioritatea", "Priority", 11),
            new Column("Nevoi fără serviciu", "Needs without service", 18),
            COMMUNE,
            VILLAGE,
            NUMBER,
            HEAD);

    private static final List<Column> COUNTY = List.of(
            COMMUNE,
            new Column("Gospodării", "Households", 11),
            new Column("Vizitate", "Visited", 10),
            new Column("De vizitat", "To visit", 10),
            new Column("Ultima vizită", "Last visit", 13),
            new Column("Planuri", "Plans", 9),
            new Column("Neîncepute", "Not begun", 11),
            new Column("Nevoi fără serviciu", "Needs without service", 18),
            new Column("Termene depășite", "Overdue", 16));

    @Inject
    DutiesInScope duties;

    @Inject
    AlarmsInScope alarms;

    @Inject
    PlansBehind behind;

    @Inject
    WorkOfCounty county;

    @Inject
    Instruments instruments;

    @Inject
    Tables tables;

    @Inject
    AuditTrail audit;

    /** As the list; the query's cursor and limit do not count. */
    @Requires(CaseworkPermissions.READ)
    public TableFile duties(DutiesInScope.Query query, Wanted wanted) {
        Instrument guide = instruments.current().instrument();
        TableFile file = tables.write(wanted, "termene", DUTIES, lines -> {
            String after = "";
            while (after != null) {
                DutiesInScope.PageOfDuties page = duties.list(
                        new DutiesInScope.Query(query.uat(), query.when(), query.mine(), query.of(), after, PAGE));
                page.items().forEach(one -> add(lines, one, guide, wanted));
                after = page.next();
            }
        });
        JsonObjectBuilder asked = JsonMaker.object().add("when", query.when()).add("mine", query.mine());
        JsonMaker.addIfThere(asked, "of", query.of());
        return told("duties.exported", query.uat(), asked, file);
    }

    private static void add(Tables.Lines lines, Duty one, Instrument guide, Wanted wanted) {
        HouseholdRow household = one.household();
        lines.add(
                one.due(),
                "P" + one.priority(),
                wanted.say(one.textRo(), one.textEn()),
                name(guide.categories(), one.category(), wanted),
                name(guide.roles(), one.role(), wanted),
                one.responsibleName(),
                household.uatName(),
                household.villageName(),
                household.number(),
                household.headName());
    }

    private static String name(Map<String, Instrument.Named> names, String code, Wanted wanted) {
        Instrument.Named named = names.get(code);
        return named == null ? code : wanted.say(named.name().ro(), named.name().en());
    }

    /** Open ones. */
    @Requires(CaseworkPermissions.READ)
    public TableFile alarms(@Nullable Integer uat, Wanted wanted) {
        Map<String, Instrument.Vulnerability> known =
                instruments.current().instrument().vulnerabilities();
        TableFile file = tables.write(
                wanted,
                "alarme",
                ALARMS,
                lines -> alarms.list(uat, null)
                        .forEach(one -> lines.add(
                                one.raisedAt(),
                                one.raisedBy(),
                                one.household().uatName(),
                                one.household().villageName(),
                                one.household().number(),
                                one.household().headName(),
                                one.vulnerabilities().stream()
                                        .map(code -> {
                                            Instrument.Vulnerability found = known.get(code);
                                            return found == null
                                                    ? code
                                                    : wanted.say(
                                                            found.name().ro(),
                                                            found.name().en());
                                        })
                                        .collect(Collectors.joining("; ")),
                                one.noticeDue() ? wanted.say("da", "yes") : wanted.say("nu", "no"),
                                one.notices().size(),
                                one.takenAt(),
                                one.takenBy())));
        return told("alarms.exported", uat, JsonMaker.object(), file);
    }

    /** @param list not-begun or unmet */
    @Requires(CaseworkPermissions.READ)
    public TableFile behind(String list, @Nullable Integer uat, Wanted wanted) {
        TableFile file = tables.write(wanted, "planuri-in-urma", BEHIND, lines -> {
            String after = "";
            while (after != null) {
                PlansBehind.PageOfBehind page = behind.list(list, uat, after, PAGE);
                page.items()
                        .forEach(one -> lines.add(
                                one.beginBy(),
                                "P" + one.priority(),
                                one.unmet(),
                                one.household().uatName(),
                                one.household().villageName(),
                                one.household().number(),
                                one.household().headName()));
                after = page.next();
            }
        });
        return told("plans-behind.exported", uat, JsonMaker.object().add("list", list), file);
    }

    @Requires(CaseworkPermissions.OVERVIEW)
    public TableFile county(Wanted wanted) {
        TableFile file = tables.write(
                wanted,
                "judet",
                COUNTY,
                lines -> county.open()
                        .communes()
                        .forEach(one -> lines.add(
                                one.name(),
                                one.households(),
                                one.visited(),
                                one.planned(),
                                one.lastVisit(),
                                one.plans(),
                                one.notBegun(),
                                one.unmet(),
                                one.overdue())));
        return told("county.exported", null, JsonMaker.object(), file);
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
