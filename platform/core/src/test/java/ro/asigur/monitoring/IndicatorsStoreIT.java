package ro.asigur.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.whoMayAlso;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class IndicatorsStoreIT {

    @Inject
    FieldWork field;

    @Inject
    IndicatorsOfCounty indicators;

    @Inject
    CountsFacts counts;

    @Inject
    CurrentActor current;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    private final Actor worker = FieldWork.worker("Ana a numerelor", GAICEANA, PARINCEA);
    private final Actor reader = whoMayAlso(worker, MonitoringPermissions.INDICATORS, MonitoringPermissions.REBUILD);

    private List<String> sums() {
        return transactions.within(
                reader.binding(),
                () -> Sql.on(work.connection())
                        .list(
                                "select uat || ' ' || name || ' ' || month || ' ' || dim || ' ' || n as one from core.measure_sum where n <> 0 order by 1",
                                row -> row.getString("one")));
    }

    /** What the outbox has kept so far, told in order as the dispatcher would. */
    private void hearEverything() {
        record Told(String type, int uat, String payload) {}
        List<Told> facts = transactions.within(
                reader.binding(),
                () -> Sql.on(work.connection())
                        .list(
                                "select type, about_uat as uat, payload::text as payload from base.outbox where about_uat is not null order by seq",
                                row -> new Told(row.getString("type"), row.getInt("uat"), row.getString("payload"))));
        facts.forEach(fact -> counts.on(
                reader.tenant(),
                new Fact(fact.type(), new UatCode(fact.uat()), null, JsonMaker.readObject(fact.payload())),
                Instant.EPOCH));
    }

    private void randomWork(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            boolean first = random.nextBoolean();
            int uat = first ? GAICEANA : PARINCEA;
            int village = first ? ARINI : BARNA;
            if (random.nextInt(3) == 0) {
                UUID house = field.houseOf(worker, uat, village);
                field.done(
                        worker,
                        command(
                                "census.record-visit",
                                JsonMaker.object()
                                        .add("householdId", house.toString())
                                        .add("outcome", random.nextBoolean() ? "absent" : "refuz")
                                        .add("visitDate", "2025-0" + (1 + random.nextInt(9)) + "-11")));
            } else {
                FieldWork.interview(random.nextBoolean() ? "A" : "B", uat, village)
                        .commands()
                        .forEach(one -> field.done(worker, one));
            }
        }
    }

    @Test
    void counting_everything_anew_changes_nothing() {
        randomWork(20261124);
        hearEverything();
        List<String> kept = sums();
        assertTrue(kept.stream().anyMatch(line -> line.contains(" found ")), kept.toString());
        assertTrue(kept.stream().anyMatch(line -> line.contains(" visits ")), kept.toString());
        assertTrue(kept.stream().anyMatch(line -> line.contains(" planned ")), kept.toString());
        hearEverything(); // at least once
        assertEquals(kept, sums());
        current.as(reader, () -> {
            indicators.rebuild();
            return true;
        });
        assertEquals(kept, sums());
    }

    @Test
    void who_works_in_one_commune_sees_its_numbers_alone() {
        randomWork(7);
        hearEverything();
        Actor one = whoMayAlso(FieldWork.worker("Vasile al numerelor", PARINCEA), MonitoringPermissions.INDICATORS);
        IndicatorsOfCounty.Sheet sheet = current.as(one, () -> indicators.read(null, null));
        assertEquals(
                List.of(PARINCEA),
                sheet.rows().stream().map(IndicatorsOfCounty.Row::uat).toList());
        IndicatorsOfCounty.Sheet none = current.as(one, () -> indicators.read("2001-01", "2001-12"));
        assertEquals(List.of(), none.rows());
    }

    @Test
    void a_file_that_leaves_has_no_small_numbers() {
        assertEquals(
                List.of("0", "1–4", "1–4", "5"),
                List.of(0, 1, 4, 5).stream().map(IndicatorsCsv::shown).toList());
    }
}
