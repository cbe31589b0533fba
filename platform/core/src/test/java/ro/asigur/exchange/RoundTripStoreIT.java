package ro.asigur.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class RoundTripStoreIT {

    private static final List<String> KINDS = List.of("household", "person", "assessment", "answer", "diagnosis");

    @Inject
    FieldWork field;

    @Inject
    Trade trade;

    private final Actor worker = FieldWork.worker("Ana a schimbului", GAICEANA);
    private final Actor admin = Trade.administrator(GAICEANA, PARINCEA);

    private FieldWork.Interview interviewed() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        interview.commands().forEach(command -> field.done(worker, command));
        return interview;
    }

    private List<JsonObject> of(UUID household, Actor reader) {
        return trade.lines(reader, new ExportData.Order("jsonl", GAICEANA, true)).stream()
                .filter(line -> line.getString(line.getString("kind").equals("household") ? "id" : "household_id", "")
                        .equals(household.toString()))
                .toList();
    }

    /** Rows with every id replaced by the order in which it appears: what two exports of one content have in common. */
    private static Map<String, List<String>> withoutIds(List<JsonObject> lines) {
        Map<String, String> names = new HashMap<>();
        Map<String, List<String>> told = new HashMap<>();
        for (JsonObject line : lines) {
            String kind = line.getString("kind");
            if (KINDS.contains(kind)) {
                String text = java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        .matcher(
                                kind.equals("diagnosis")
                                        ? line.toString().replaceFirst("\"id\":\"[^\"]*\",", "")
                                        : line.toString())
                        .replaceAll(id -> names.computeIfAbsent(id.group(), any -> "id" + names.size()));
                told.computeIfAbsent(kind, any -> new ArrayList<>()).add(text.replaceAll("\"number\":[0-9]+,", ""));
            }
        }
        told.values().forEach(all -> all.sort(null));
        return told;
    }

    @Test
    void what_goes_out_comes_in_again_with_the_same_content() {
        UUID household = interviewed().household();
        List<JsonObject> before = of(household, admin);
        assertEquals(
                4,
                before.stream()
                        .filter(line -> line.getString("kind").equals("person"))
                        .count());
        assertTrue(before.stream().anyMatch(line -> line.getString("kind").equals("plan_line")));
        String file = before.stream().map(JsonObject::toString).collect(Collectors.joining("\n"));
        ImportSheet sheet = trade.brought(admin, "sora", "tot.jsonl", file);
        sheet = trade.checked(admin, sheet, null);
        assertEquals("checked", sheet.state());
        assertEquals(
                "{\"added\":1,\"persons\":4,\"assessments\":1}",
                sheet.counts().toString(),
                () -> trade.problems(admin, trade.brought(admin, "sora", "x", "x"))
                        .toString());
        assertTrue(trade.problems(admin, sheet).stream().noneMatch(problem -> problem.error()));
        sheet = trade.run(admin, sheet);
        assertEquals("done", sheet.state());
        UUID copy = UUID.nameUUIDFromBytes(("asigur:sora:household:" + household).getBytes(StandardCharsets.UTF_8));
        List<JsonObject> after = of(copy, admin);
        assertEquals(withoutIds(before), withoutIds(after));
    }

    @Test
    void a_file_that_comes_again_changes_nothing() {
        UUID household = interviewed().household();
        String file = of(household, admin).stream().map(JsonObject::toString).collect(Collectors.joining("\n"));
        trade.run(admin, trade.checked(admin, trade.brought(admin, "sora2", "tot.jsonl", file), null));
        int lines = trade.lines(admin, new ExportData.Order("jsonl", GAICEANA, false))
                .size();
        ImportSheet again =
                trade.run(admin, trade.checked(admin, trade.brought(admin, "sora2", "tot.jsonl", file), null));
        assertEquals("{\"same\":1}", again.counts().toString());
        ImportSheet own =
                trade.run(admin, trade.checked(admin, trade.brought(admin, "asigur", "tot.jsonl", file), null));
        assertEquals(1, own.counts().getInt("changed"));
        assertEquals(
                lines,
                trade.lines(admin, new ExportData.Order("jsonl", GAICEANA, false))
                        .size());
    }

    @Test
    void csv_has_the_same_rows_and_can_come_in_too() throws IOException {
        UUID household = interviewed().household();
        byte[] zip = trade.exported(admin, new ExportData.Order("csv", GAICEANA, true));
        Map<String, List<String>> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(
                        entry.getName(),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        }
        assertEquals(8, files.size());
        assertTrue(files.get("person.csv").get(0).startsWith("id,household_id,position,family_name"));
        assertEquals(
                4,
                files.get("person.csv").stream()
                        .filter(line -> line.contains("," + household + ","))
                        .count());
        ImportSheet sheet = trade.checked(admin, trade.brought(admin, "sora3", "tot.zip", zip), null);
        assertTrue(sheet.counts().getInt("added") >= 1, sheet.counts().toString());
        // households of other tests are in the commune too; what counts is that this one comes in whole
        sheet = trade.run(admin, sheet);
        UUID copy = UUID.nameUUIDFromBytes(("asigur:sora3:household:" + household).getBytes(StandardCharsets.UTF_8));
        assertEquals(withoutIds(of(household, admin)), withoutIds(of(copy, admin)));
    }

    @Test
    void cnps_go_out_only_with_a_permission_of_their_own_and_a_commune_only_to_who_works_in_it() {
        interviewed();
        Actor withoutCnp = new Actor(
                admin.tenant(),
                admin.id(),
                admin.name(),
                admin.roles(),
                java.util.Set.of("exchange.export"),
                admin.uats(),
                "ro");
        assertEquals(
                ExchangeProblem.CNP_NOT_ALLOWED,
                assertThrows(Refusal.class, () -> trade.exported(withoutCnp, new ExportData.Order("jsonl", null, true)))
                        .problem());
        Actor elsewhere = Trade.administrator(PARINCEA);
        assertEquals(
                ExchangeProblem.UAT_NOT_FOUND,
                assertThrows(
                                Refusal.class,
                                () -> trade.exported(elsewhere, new ExportData.Order("jsonl", GAICEANA, false)))
                        .problem());
        assertTrue(trade.lines(elsewhere, new ExportData.Order("jsonl", null, false)).stream()
                .noneMatch(line -> line.getInt("uat", 0) == GAICEANA));
    }
}
