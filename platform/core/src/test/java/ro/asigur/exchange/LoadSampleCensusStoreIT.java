package ro.asigur.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.store.CnpSafe;
import ro.asigur.census.store.IntakeOfMembers;
import ro.asigur.exchange.store.Communes;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.testkit.database.TestPostgres;
import ro.asigur.testkit.database.WithDatabase;

@WithDatabase
class LoadSampleCensusStoreIT {

    private static final int NEGRI = 23644;
    private static final TenantId BACAU = new TenantId("bacau");
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
    private static int counties;

    private CountyOnTrial county;
    private LoadSampleCensus load;
    private final List<String> audited = Collections.synchronizedList(new ArrayList<>());
    private final List<String> published = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void readTheGuide() {
        assertEquals("2026.1-draft", Guides.SHIPPED.compiled().instrument().version());
    }

    @AfterAll
    static void stop() {
        TWO.shutdown();
    }

    @BeforeEach
    void makeACounty(TestPostgres postgres) throws SQLException {
        county = CountyOnTrial.make(postgres, "t_sample" + ++counties);
        AuditTrail trail = new AuditTrail() {
            @Override
            public void wrote(String action, UUID subject, UatCode uat, JsonValue before, JsonValue after) {
                audited.add(action + " " + uat + " " + after);
            }

            @Override
            public void read(String action, UUID subject, UatCode uat, JsonValue details) {
                throw new AssertionError("a load reads nobody's file");
            }
        };
        load = new LoadSampleCensus(
                county,
                county,
                county,
                new Communes(county),
                new IntakeOfMembers(new CnpSafe(county, county)),
                trail,
                fact -> published.add(fact.type() + " " + fact.uat()));
    }

    private LoadedSample load(Integer commune, int households) {
        return load.load(new SampleRequest(BACAU, commune, households, 1), Guides.SHIPPED, TWO, (done, of) -> {});
    }

    private long count(String table) throws SQLException {
        return county.count("select count(*) from " + table);
    }

    @Test
    void a_commune_is_filled_with_households_persons_answers_diagnoses_and_plans() throws SQLException {
        LoadedSample loaded = load(NEGRI, 450);
        System.out.println(loaded);
        assertAll(
                () -> assertEquals(450, loaded.households()),
                () -> assertEquals(450, count("core.household where uat = " + NEGRI)),
                () -> assertEquals(450, count("core.visit")),
                () -> assertEquals(loaded.persons(), count("core.person")),
                () -> assertEquals(
                        count("core.household where status = 'visited'"),
                        count("core.assessment where state = 'submitted'")),
                () -> assertEquals(loaded.persons(), count("core.answer_set")),
                () -> assertEquals(
                        loaded.vulnerabilities().values().stream()
                                .mapToInt(i -> i)
                                .sum(),
                        count("core.diagnosis where priority > 0")),
                () -> assertTrue(count("core.diagnosis where priority = 0 and state = 'to-clarify'") > 0),
                () -> assertEquals(
                        loaded.priorities().values().stream().mapToInt(i -> i).sum(), count("core.plan")),
                () -> assertTrue(count("core.plan_line where folded_under is not null") > 0),
                () -> assertTrue(count("core.plan_line_person") > 0),
                () -> assertEquals(
                        0,
                        count(
                                "core.person p where not exists (select from core.name_token t where t.person_id = p.id)")),
                () -> assertEquals(450, county.count("select count(distinct number) from core.household")),
                () -> assertEquals(6, county.count("select count(distinct village) from core.household")),
                () -> assertEquals(1, count("core.uat where participating")));
        assertEquals(Collections.nCopies(3, "exchange.SampleLoaded " + NEGRI), published);
        assertEquals(
                List.of(
                        "sample.begun " + NEGRI + " {\"households\":450,\"seed\":1}",
                        "sample.loaded " + NEGRI + " {\"persons\":" + loaded.persons()
                                + ",\"households\":450,\"seed\":1}"),
                audited);
    }

    @Test
    void a_cnp_is_stored_only_through_the_countys_keys() throws SQLException {
        load(NEGRI, 150);
        assertEquals(0, count("core.person where (cnp_cipher is null) <> (cnp_lookup is null)"));
        assertEquals(0, count("core.person where cnp_cipher is null and no_cnp_reason is null"));
        assertEquals(
                count("core.person where cnp_cipher is not null"),
                count("core.person where position(convert_to('bacau|' || id, 'UTF8') in cnp_cipher) = 14"));
    }

    @Test
    void counts_of_a_household_are_those_of_its_members() throws SQLException {
        load(NEGRI, 300);
        assertEquals(
                0,
                count("core.household h where members <> (select count(*) from core.person p"
                        + " where p.household_id = h.id and p.presence = 'permanent')"));
        assertEquals(
                0,
                count(
                        "core.household h where children <> (select count(*) from core.person p"
                                + " where p.household_id = h.id and p.presence = 'permanent'"
                                + " and core.counted_from(birth_date, birth_precision) > date '2026-11-24' - interval '18 years')"));
        assertEquals(
                0,
                count(
                        "core.household h where priority is distinct from"
                                + " (select nullif(min(nullif(d.priority, 0)), 0) from core.diagnosis d where d.household_id = h.id)"));
    }

    @Test
    void a_load_that_broke_goes_on_where_it_stopped_without_doubles() throws SQLException {
        List<Integer> told = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> load.load(new SampleRequest(BACAU, NEGRI, 900, 1), Guides.SHIPPED, Runnable::run, (done, of) -> {
                    told.add(done);
                    if (done >= 400) {
                        throw new IllegalStateException("the power went");
                    }
                }));
        long before = count("core.household");
        assertEquals(400, before);
        LoadedSample rest = load(NEGRI, 900);
        assertEquals(500, rest.households());
        assertEquals(900, count("core.household"));
        assertEquals(900, county.count("select count(distinct id) from core.household"));
        assertEquals(
                ExchangeProblem.SAMPLE_ALREADY_LOADED,
                assertThrows(Refusal.class, () -> load(NEGRI, 900)).problem());
        assertEquals(List.of(0, 200, 400), told);
    }

    @Test
    void a_commune_with_other_households_is_left_alone() throws SQLException {
        load(NEGRI, 120);
        Refusal refusal = assertThrows(Refusal.class, () -> load(NEGRI, 130));
        assertEquals(ExchangeProblem.COMMUNE_HAS_HOUSEHOLDS, refusal.problem());
        LoadedSample county = load(null, 1700);
        assertEquals(List.of(NEGRI), county.skipped());
        assertEquals(120, count("core.household where uat = " + NEGRI));
        assertEquals(120 + county.households(), count("core.household"));
        assertEquals(85, this.county.count("select count(distinct uat) from core.household"));
    }

    @Test
    void without_a_commune_a_demo_goes_to_the_chosen_one() throws SQLException {
        load(null, 1070);
        assertEquals(1070, count("core.household where uat = " + NEGRI));
    }

    @Test
    void a_commune_of_another_county_and_a_foolish_number_are_refused() {
        assertEquals(
                ExchangeProblem.COMMUNE_UNKNOWN,
                assertThrows(Refusal.class, () -> load(175590, 100)).problem());
        assertEquals(
                ExchangeProblem.HOUSEHOLDS_OUT_OF_RANGE,
                assertThrows(Refusal.class, () -> load(null, 200_001)).problem());
    }

    @Test
    void the_rows_are_seen_only_where_their_commune_is_bound() throws SQLException {
        load(NEGRI, 100);
        assertEquals(100, seen(List.of(new UatCode(NEGRI))));
        assertEquals(0, seen(List.of(new UatCode(22665))));
        assertEquals(0, seen(List.of()));
    }

    private long seen(List<UatCode> uats) {
        return county.within(
                new Binding(BACAU, UUID.randomUUID(), uats),
                () -> Sql.on(county.connection()).only("select count(*) from core.household", row -> row.getLong(1)));
    }

    @Test
    void a_cnp_that_is_on_file_already_opens_a_duplicate_case() throws SQLException {
        load(NEGRI, 100);
        assertEquals(0, count("core.duplicate_case"));
        // whoever comes next has the CNP of somebody who is there
        county.everyCnpIsTheSame();
        load(22665, 5);
        assertTrue(count("core.duplicate_case where uat = 22665 and other_uat = " + NEGRI) > 50);
    }

    /** Why the rows do not go in by COPY. */
    @Test
    void the_run_time_role_may_not_copy_into_a_table_under_row_security() throws SQLException {
        try (Connection connection = county.runtimeConnection()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy core.visit from stdin"));
            assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
        }
    }
}
