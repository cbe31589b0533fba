package ro.asigur.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.store.ExternalKeys;
import ro.asigur.exchange.store.ImportReports;
import ro.asigur.exchange.store.Imports;
import ro.asigur.exchange.store.LandOfImports;
import ro.asigur.identity.api.Actor;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class ImportStoreIT {

    private static final String LAYOUT = """
            {"columns": {"Cod gospodărie": "household.id", "Comuna": "household.uat", "Sat": "household.village",
              "Cod persoană": "person.id", "Nume": "person.family_name", "Prenume": "person.given_name",
              "Născut": "person.birth_date", "Sex": "person.sex", "Relația": "person.relation", "CNP": "person.cnp",
              "Vulnerabilitate": "diagnosis.vulnerability"},
             "values": {"person.sex": {"Feminin": "f", "Masculin": "m"},
              "person.relation": {"cap de gospodărie": "cap", "Copil": "copil"},
              "diagnosis.vulnerability": {"Sărăcie": "V01", "Copil lăsat acasă": "V02"}}}""";
    private static final String HEADING =
            "Cod gospodărie;Comuna;Sat;Cod persoană;Nume;Prenume;Născut;Sex;Relația;CNP;Vulnerabilitate\n";

    @Inject
    Trade trade;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    CountyClock clock;

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    @Inject
    LandOfImports lands;

    @Inject
    Instruments instruments;

    @Inject
    MemberIntake intake;

    @Inject
    ExternalKeys keys;

    @Inject
    AddToHousehold additions;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    private final Actor admin = Trade.administrator(GAICEANA);

    private int count(String what) {
        return transactions.within(
                admin.binding(),
                () -> Sql.on(work.connection())
                        .only("select count(*)::integer n from " + what, row -> row.getInt("n")));
    }

    private List<String> told(ImportSheet sheet) {
        return trade.problems(admin, sheet).stream()
                .map(one -> one.line() + " " + one.field() + " " + one.problem())
                .toList();
    }

    @Test
    void a_list_of_aurora_in_windows_1250_comes_in_by_its_columns_and_again_without_a_change() {
        String list = HEADING
                + "G1;Găiceana;Arini;P1;Țîrlea;Măriuța;05.03.1990;Feminin;cap de gospodărie;;\n"
                + "G1;Găiceana;Arini;P2;Țîrlea;Ionuț;7.11.2019;Masculin;Copil;;Sărăcie|Copil lăsat acasă\n";
        byte[] bytes =
                list.replace('ț', 'ţ').replace('Ț', 'Ţ').replace('ș', 'ş').getBytes(Charset.forName("windows-1250"));
        ImportSheet sheet = trade.checked(admin, trade.brought(admin, "aurora-a", "lista.csv", bytes), LAYOUT);
        assertEquals(List.of("0  exchange.encoding-1250"), told(sheet));
        assertEquals("{\"added\":1,\"needs\":2,\"persons\":2}", sorted(sheet));
        assertEquals(0, count("core.person where family_name = 'Țîrlea'"));
        sheet = trade.run(admin, sheet);
        assertEquals("done", sheet.state());
        assertEquals(2, count("core.person where family_name = 'Țîrlea'"));
        assertEquals(
                2,
                count(
                        "core.need n join core.person p on p.id = n.person_id where p.given_name = 'Ionuț' and n.hand_priority is not null and p.family_name = 'Țîrlea'"));
        assertEquals(
                1,
                count("core.household where village = " + ARINI
                        + " and head_name = 'Măriuța Țîrlea' and status = 'planned' and members = 2 and children = 1"));
        ImportSheet again =
                trade.run(admin, trade.checked(admin, trade.brought(admin, "aurora-a", "lista.csv", bytes), LAYOUT));
        assertEquals("{\"same\":1}", sorted(again));
        String more = list + "G1;Găiceana;Arini;P3;Țîrlea;Ana;1.2.2021;Feminin;Copil;;\n";
        ImportSheet third =
                trade.run(admin, trade.checked(admin, trade.brought(admin, "aurora-a", "lista.csv", more), LAYOUT));
        assertEquals(1, third.counts().getInt("changed"), () -> told(third).toString());
        assertEquals(3, count("core.person where family_name = 'Țîrlea'"));
    }

    private static String sorted(ImportSheet sheet) {
        return "{"
                + sheet.counts().entrySet().stream()
                        .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                        .sorted()
                        .collect(Collectors.joining(","))
                + "}";
    }

    @Test
    void each_household_that_is_wrong_stays_out_whole_and_is_told_at_its_line() {
        String list = HEADING
                + "B1;Găiceana;Arini;Q1;Zvâncă;Ana;5.3.1990;Feminin;cap de gospodărie;;\n" // 2
                + "B1;Găiceana;Arini;Q2;Zvâncă;Ion;5.3.1991;Masculin;cap de gospodărie;;\n" // 3 two heads
                + "B2;Vrancea;Arini;Q3;Zvâncă;Dan;5.3.1991;Masculin;;;\n" // 4 no commune of ours
                + "B3;Găiceana;Nicăieri;Q4;Zvâncă;Dan;5.3.1991;Masculin;;;\n" // 5 no such village
                + "B4;Găiceana;Arini;Q5;Zvâncă;Dan;5.3.2091;Masculin;;;\n" // 6 born in the future
                + "B5;Găiceana;Arini;Q6;Zvâncă;Dan;ieri;Masculin;;;\n" // 7 no date
                + "B6;Găiceana;Arini;Q7;Zvâncă;Dan;5.3.1991;Altfel;;1800305123456;Foame\n" // 8
                + "B7;Găiceana;Arini;Q8;Zvâncă;Bun;5.3.1991;Masculin;;;\n"; // 9 the only whole one
        ImportSheet sheet = trade.checked(admin, trade.brought(admin, "aurora-b", "rele.csv", list), LAYOUT);
        List<String> told = told(sheet);
        for (String one : List.of(
                "3 relation exchange.two-heads",
                "4 uat exchange.uat-other-county",
                "5 village exchange.village-unknown",
                "6 birth_date census.birth-date-in-future",
                "7 Născut exchange.not-a-date",
                "8 Sex exchange.not-an-option",
                "8 cnp census.cnp-invalid",
                "8 vulnerability exchange.vulnerability-unknown")) {
            assertTrue(told.contains(one), () -> one + " is not in " + told);
        }
        assertEquals(1, sheet.counts().getInt("added"));
        assertEquals(6, sheet.counts().getInt("refused"));
        sheet = trade.run(admin, sheet);
        assertEquals("done", sheet.state());
        assertEquals(1, count("core.person where family_name = 'Zvâncă'"));
    }

    @Test
    void lines_of_which_nobody_can_tell_whose_they_are_stop_the_import() {
        String list = HEADING + "C1;Găiceana;Arini;R1;Zbâncu;Ana\n"
                + "C2;Găiceana;Arini;R2;Zbâncu;Dan;5.3.1991;Masculin;;;\n";
        ImportSheet sheet = trade.checked(admin, trade.brought(admin, "aurora-c", "rupte.csv", list), LAYOUT);
        assertEquals(List.of("2  exchange.cells"), told(sheet));
        assertEquals(
                ExchangeProblem.LINES_UNREADABLE,
                assertThrows(Refusal.class, () -> trade.run(admin, sheet)).problem());
        assertEquals(0, count("core.person where family_name = 'Zbâncu'"));
    }

    @Test
    void a_workbook_a_broken_archive_and_somebody_elses_json_are_named_as_such() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0, 0};
        assertEquals(
                List.of("0  exchange.zip-broken"),
                told(trade.checked(admin, trade.brought(admin, "asigur", "a.zip", zip), null)));
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertEquals(
                List.of("0  exchange.workbook"),
                told(trade.checked(admin, trade.brought(admin, "asigur", "a.xls", xls), null)));
        assertEquals(
                List.of("1  exchange.format-version"),
                told(trade.checked(
                        admin,
                        trade.brought(
                                admin, "asigur", "a.jsonl", "{\"kind\":\"header\",\"format\":\"other\",\"version\":1}"),
                        null)));
        assertEquals(
                List.of("1  exchange.not-readable"),
                told(trade.checked(admin, trade.brought(admin, "asigur", "a.csv", "unu,doi\n1,2\n"), null)));
    }

    /** The power goes at one transaction after another, now before its commit, now after it. */
    @Test
    void a_run_that_is_killed_again_and_again_brings_in_everything_once() {
        int households = 230;
        StringBuilder list = new StringBuilder(HEADING);
        for (int i = 0; i < households; i++) {
            list.append("K")
                    .append(i)
                    .append(";Găiceana;Arini;K")
                    .append(i)
                    .append("a;Zglobiu;Ana;5.3.1990;Feminin;cap de gospodărie;;\n");
            list.append("K")
                    .append(i)
                    .append(";Găiceana;Arini;K")
                    .append(i)
                    .append("b;Zglobiu;Dan;5.3.2015;Masculin;Copil;;Sărăcie\n");
        }
        ImportSheet sheet = trade.checked(admin, trade.brought(admin, "aurora-k", "mare.csv", list.toString()), LAYOUT);
        trade.current.as(admin, () -> trade.imports.run(sheet.id()));
        int killed = 0;
        String state = "running";
        for (int after = 8; state.equals("running"); after += 37) {
            try {
                runUntil(after, killed % 2 == 0, sheet.id());
            } catch (PowerGone gone) {
                killed++;
            }
            assertEquals(
                    0,
                    count(
                            "(select household_id from core.person where family_name = 'Zglobiu' group by 1 having count(*) <> 2) half"));
            state = trade.current.as(admin, () -> trade.imports.one(sheet.id())).state();
        }
        assertTrue(killed >= 3, "killed " + killed + " times");
        assertEquals("done", state);
        assertEquals(
                households,
                count("(select distinct household_id from core.person where family_name = 'Zglobiu') all_of_them"));
        assertEquals(2 * households, count("core.person where family_name = 'Zglobiu'"));
        assertEquals(
                households,
                count("core.need n join core.person p on p.id = n.person_id where p.family_name = 'Zglobiu'"));
        ImportSheet done = trade.current.as(admin, () -> trade.imports.one(sheet.id()));
        assertEquals(households, done.counts().getInt("added"));
        assertFalse(done.counts().containsKey("refused"));
    }

    private static final class PowerGone extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void runUntil(int transaction, boolean beforeCommit, UUID id) {
        transactions.within(
                admin.binding(),
                () -> Sql.on(work.connection()).run("update core.import set worked_until = null where id = ?", id));
        ImportSheet sheet = trade.current.as(admin, () -> trade.imports.one(id));
        int[] seen = {0};
        Transactions failing = new Transactions() {
            @Override
            public <T> T within(Binding binding, Callable<T> deed) {
                boolean last = ++seen[0] == transaction;
                T result = transactions.within(binding, () -> {
                    T done = deed.call();
                    if (last && beforeCommit) {
                        throw new PowerGone();
                    }
                    return done;
                });
                if (last) {
                    throw new PowerGone();
                }
                return result;
            }

            @Override
            public <T> T shared(TenantId county, java.util.function.Function<java.sql.Connection, T> deed) {
                throw new AssertionError("an import stays in its county");
            }
        };
        BringIn bringIn = new BringIn(failing, work, clock, intake, keys, reports, lands, additions, audit, outbox);
        new GoThroughImport(failing, clock, imports, reports, lands, instruments, intake, bringIn)
                .go(admin.tenant(), sheet);
    }

    @Test
    void a_report_keeps_a_thousand_and_counts_all() {
        StringBuilder list = new StringBuilder(HEADING);
        for (int i = 0; i < 1500; i++) {
            list.append("M")
                    .append(i)
                    .append(";Găiceana;Nicăieri;M")
                    .append(i)
                    .append("a;Zmeu;Ana;5.3.1990;Feminin;;;\n");
        }
        ImportSheet sheet =
                trade.checked(admin, trade.brought(admin, "aurora-m", "multe.csv", list.toString()), LAYOUT);
        assertEquals(1500, sheet.problems());
        assertEquals(1000, count("core.import_problem where import_id = '" + sheet.id() + "'"));
    }
}
