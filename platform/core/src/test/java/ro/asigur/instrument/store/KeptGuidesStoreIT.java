package ro.asigur.instrument.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.assessment.OpenAssessment;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.instrument.GuideParameters;
import ro.asigur.instrument.GuideVersions;
import ro.asigur.instrument.PublishVersion;
import ro.asigur.instrument.PublishedGuide;
import ro.asigur.instrument.SetParameter;
import ro.asigur.instrument.TryDiagnosis;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.testkit.county.WithCounties;

/** Vrancea keeps its guide; the other tests of this module work in Bacău. */
@WithCounties
class KeptGuidesStoreIT {

    private static final TenantId VRANCEA = new TenantId("vrancea");
    private static final int CAMPINEANCA = 174780;
    private static final int ITS_FIRST_VILLAGE = 174799;

    private final CurrentActor current;
    private final FieldWork field;
    private final OpenAssessment assessments;
    private final GuideVersions versions;
    private final GuideParameters parameters;
    private final PublishedGuide published;
    private final PublishVersion publication;
    private final SetParameter setting;
    private final TryDiagnosis tryOut;
    private final CountyDatabases databases;
    private final Tenant vrancea;
    private final LocalDate today;
    private final Actor keeper = actor("instrument.read", "instrument.try", "instrument.manage");

    KeptGuidesStoreIT(
            CurrentActor current,
            CarryOut carryOut,
            OpenAssessment assessments,
            GuideVersions versions,
            GuideParameters parameters,
            PublishedGuide published,
            PublishVersion publication,
            SetParameter setting,
            TryDiagnosis tryOut,
            CountyDatabases databases,
            Tenants tenants) {
        this.current = current;
        this.field = new FieldWork(carryOut, current);
        this.assessments = assessments;
        this.versions = versions;
        this.parameters = parameters;
        this.published = published;
        this.publication = publication;
        this.setting = setting;
        this.tryOut = tryOut;
        this.databases = databases;
        this.vrancea = tenants.get(VRANCEA);
        this.today = LocalDate.now(vrancea.zone());
    }

    private static Actor actor(String... permissions) {
        return new Actor(
                VRANCEA,
                UUID.nameUUIDFromBytes(new byte[] {(byte) permissions.length}),
                "Iulia Metodista",
                Set.of("county-admin"),
                Set.of(permissions),
                List.of(new UatCode(CAMPINEANCA)),
                "ro");
    }

    private <T> T as(Callable<T> deed) {
        return current.as(keeper, deed);
    }

    private Refusal refused(Runnable deed) {
        return assertThrows(
                Refusal.class,
                () -> as(() -> {
                    deed.run();
                    return null;
                }));
    }

    private static Set<String> places(Refusal refusal) {
        return refusal.fields().stream().map(Refusal.Field::pointer).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject resource(String name) throws IOException {
        try (InputStream in = KeptGuidesStoreIT.class.getResourceAsStream(name);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    /** The guide of the product with another version, from a day on, in which X02.a is not urgent. */
    private static JsonObject guide(String version, LocalDate from) throws IOException {
        JsonObject shipped = resource("/instrument/instrument.json");
        JsonArray all = shipped.getJsonArray("vulnerabilities");
        int x02 = 0;
        while (!all.getJsonObject(x02).getString("code").equals("X02")) {
            x02++;
        }
        return Json.createPatchBuilder()
                .replace("/version", version)
                .replace("/valid_from", from.toString())
                .replace("/vulnerabilities/" + x02 + "/criteria/0/priority", 4)
                .build()
                .apply(shipped);
    }

    private InstrumentFilling.Brought bring(JsonObject guide) throws SQLException, IOException {
        try (Connection owner = databases.owner(VRANCEA)) {
            return InstrumentFilling.bring(vrancea, owner, guide, resource("/instrument/parameters.json"));
        }
    }

    private static JsonObject value(String code, double value, LocalDate from, String source) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("value", value)
                .add("validFrom", from.toString())
                .add("source", source)
                .build();
    }

    private void set(String code, double value, LocalDate from) {
        as(() -> {
            setting.set(value(code, value, from, "HG 1/2027"));
            return null;
        });
    }

    /** An adult alone with 450 lei a month. */
    private List<String> foundOn(LocalDate visit) {
        JsonObject household = Json.createObjectBuilder()
                .add("visitDate", visit.toString())
                .add(
                        "household",
                        Json.createObjectBuilder().add("Z02", "realizata").add("I01", 450))
                .add(
                        "members",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", "1")
                                        .add("P03", "1980-05-01")
                                        .add("P04", "m")))
                .build();
        return as(() -> tryOut.diagnose(household)).members().get(0).diagnoses().stream()
                .map(TryDiagnosis.Found::vulnerability)
                .toList();
    }

    @Test
    void a_new_sum_is_read_by_visits_from_its_day_on_and_by_no_earlier_one() {
        LocalDate from = today.minusDays(10);
        assertFalse(foundOn(today).contains("X09"), "450 lei are above the sum of the product");
        set("VMI_AI", 500, from);
        assertTrue(foundOn(today).contains("X09"));
        assertTrue(foundOn(from).contains("X09"));
        assertFalse(foundOn(from.minusDays(1)).contains("X09"));
        // the browser's engine is given the same
        assertEquals(500, as(() -> published.parameters(from)).get("VMI_AI"));
        assertEquals(366, as(() -> published.parameters(from.minusDays(1))).get("VMI_AI"));
        GuideParameters.Sheet sheet = as(parameters::all).stream()
                .filter(one -> one.code().equals("VMI_AI"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("500.0 current null Iulia Metodista", "366.0 past " + from.minusDays(1) + " null"),
                sheet.values().stream()
                        .map(one -> one.value() + " " + one.state() + " " + one.validTo() + " " + one.setBy())
                        .toList());
    }

    @Test
    void everything_that_is_wrong_with_a_new_value_is_named() {
        JsonObject wrong = Json.createObjectBuilder()
                .add("code", "NIMIC")
                .add("value", -1)
                .add("validFrom", "ieri")
                .add("source", " ")
                .build();
        Refusal refusal = refused(() -> setting.set(wrong));
        assertEquals(InstrumentProblem.PARAMETER_REFUSED, refusal.problem());
        assertEquals(Set.of("/code", "/value", "/validFrom", "/source"), places(refusal));
        assertEquals(
                Set.of("/value"),
                places(refused(() -> setting.set(value("KG_COMPULSORY_MONTHS", 47.5, today, "lege")))));
    }

    @Test
    void a_value_that_has_begun_stays_and_one_to_come_may_be_mended() {
        set("VMI_FAM", 1000, today);
        Refusal refusal = refused(() -> setting.set(value("VMI_FAM", 1001, today, "lege")));
        assertEquals(Set.of("/validFrom"), places(refusal));
        assertEquals(InstrumentProblem.DAY_TAKEN, refusal.fields().get(0).problem());
        LocalDate later = today.plusDays(30);
        set("VMI_FAM", 1100, later);
        set("VMI_FAM", 1110, later);
        assertEquals(1110, as(() -> published.parameters(later)).get("VMI_FAM"));
        assertEquals(1000, as(() -> published.parameters(today)).get("VMI_FAM"));
    }

    @Test
    void who_may_only_read_sets_and_publishes_nothing() throws IOException {
        Actor reader = actor("instrument.read");
        JsonObject guide = guide("2030.1", today);
        for (Runnable deed : List.<Runnable>of(
                () -> setting.set(value("VMI_AI", 1, today, "lege")), () -> publication.publish(guide))) {
            assertThrows(
                    Refusal.class,
                    () -> current.as(reader, () -> {
                        deed.run();
                        return null;
                    }));
        }
    }

    @Test
    void a_file_becomes_a_version_once_and_another_file_never_takes_its_place() throws IOException {
        JsonObject coming = guide("2031.1", today.plusDays(40));
        assertTrue(as(() -> publication.publish(coming)).added());
        assertFalse(as(() -> publication.publish(coming)).added(), "the same file again is the same version");
        assertEquals("coming", state("2031.1"));
        JsonObject other = guide("2031.1", today.plusDays(41));
        Refusal taken = refused(() -> publication.publish(other));
        assertEquals(InstrumentProblem.VERSION_TAKEN, taken.problem());
        assertEquals(Set.of("/version"), places(taken));
    }

    private String state(String version) {
        return as(versions::all).stream()
                .filter(one -> one.version().equals(version))
                .map(GuideVersions.Row::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_not_the_guide_is_refused_with_its_places() throws IOException {
        JsonObject letter = Json.createObjectBuilder().add("dear", "Sir").build();
        Refusal refusal = refused(() -> publication.publish(letter));
        assertEquals(InstrumentProblem.NOT_AN_INSTRUMENT, refusal.problem());
        assertTrue(places(refusal).containsAll(Set.of("/instrument", "/questions", "/dear")), refusal.toString());
        JsonObject asked = Json.createPatchBuilder()
                .replace("/questions/7/type", "picture")
                .build()
                .apply(guide("2031.2", today.plusDays(1)));
        assertEquals(Set.of("/questions/7/type"), places(refused(() -> publication.publish(asked))));
        JsonObject unreachable = guide("noua versiune", today.plusDays(1));
        assertEquals(Set.of("/version"), places(refused(() -> publication.publish(unreachable))));
    }

    @Test
    void a_code_never_gets_another_meaning_and_a_parameter_in_force_has_a_value() throws IOException {
        JsonObject reused = Json.createPatchBuilder()
                .replace("/questions/" + question("H16") + "/scope", "person")
                .build()
                .apply(guide("2031.3", today.plusDays(1)));
        assertEquals(
                InstrumentProblem.MEANING_CHANGED,
                refused(() -> publication.publish(reused)).problem());
        JsonObject poorer = Json.createPatchBuilder()
                .add(
                        "/parameters/-",
                        Json.createObjectBuilder()
                                .add("code", "VMI_NOU")
                                .add("unit", "RON/month")
                                .add("text_ro", "Sumă nouă")
                                .add("text_en", "New sum")
                                .build())
                .build()
                .apply(guide("2031.4", today));
        Refusal refusal = refused(() -> publication.publish(poorer));
        assertEquals(InstrumentProblem.PARAMETER_WITHOUT_VALUE, refusal.problem());
        assertEquals(Set.of("/parameters/6"), places(refusal));
    }

    private static int question(String code) throws IOException {
        JsonArray questions = resource("/instrument/instrument.json").getJsonArray("questions");
        int at = 0;
        while (!questions.getJsonObject(at).getString("code").equals(code)) {
            at++;
        }
        return at;
    }

    @Test
    void a_newer_guide_of_the_product_is_published_at_the_next_start_and_open_interviews_keep_theirs()
            throws Exception {
        Actor worker = new Actor(
                VRANCEA,
                keeper.id(),
                "Ioana",
                Set.of("social-worker"),
                FieldWork.worker("x").permissions(),
                List.of(new UatCode(CAMPINEANCA)),
                "ro");
        FieldWork.Interview interview = FieldWork.interview("C", CAMPINEANCA, ITS_FIRST_VILLAGE);
        List<Command> open =
                interview.commands().subList(0, interview.commands().size() - 1);
        field.send(worker, List.copyOf(open)).forEach(one -> assertNull(one.refusal(), String.valueOf(one.refusal())));

        JsonObject newer = guide("2026.9-newer", today);
        assertEquals(InstrumentFilling.Brought.PUBLISHED, bring(newer));
        assertEquals(InstrumentFilling.Brought.ALREADY_THERE, bring(newer), "a start adds nothing twice");
        assertEquals("current", state("2026.9-newer"));
        assertEquals("past", state("2026.1-draft"));
        assertEquals(
                InstrumentFilling.Brought.DIFFERENT_THERE,
                bring(Json.createPatchBuilder()
                        .replace("/status", "altul")
                        .build()
                        .apply(newer)));
        assertFalse(as(() -> published.version("2026.9-newer")).content().contains("\"altul\""), "nothing overwritten");

        JsonObject told = field.done(worker, FieldWork.submit(interview.assessment()));
        JsonObject first = told.getJsonArray("diagnoses").getJsonObject(0);
        assertEquals("X02 1", first.getString("vulnerability") + " " + first.getInt("priority"));
        assertEquals(
                "2026.1-draft",
                current.as(worker, () -> assessments.open(interview.assessment()))
                        .instrumentVersion());

        FieldWork.Interview next = FieldWork.interview("C", CAMPINEANCA, ITS_FIRST_VILLAGE);
        List<Command> withTheNewer = next.commands().stream()
                .map(one -> one.type().equals("assessment.begin")
                        ? FieldWork.command(
                                one.type(),
                                Json.createObjectBuilder(one.payload()).add("instrumentVersion", "2026.9-newer"))
                        : one)
                .toList();
        List<CarryOut.Outcome> done = field.send(worker, withTheNewer);
        JsonObject answer = done.get(done.size() - 1).answer();
        assertEquals(
                3, answer.getJsonArray("diagnoses").getJsonObject(0).getInt("priority"), "X02.a is not urgent there");
    }
}
