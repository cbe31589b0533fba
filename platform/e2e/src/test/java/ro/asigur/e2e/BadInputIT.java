package ro.asigur.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.e2e.Fieldwork.command;
import static ro.asigur.e2e.Fieldwork.member;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong is refused with an RFC 9457 problem that names the field, in the language of who asks. */
class BadInputIT {

    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    private static final Caller ANA = DemoPeople.session("bacau", "ana");
    private static final int UAT = DemoPeople.uat("bacau", "ana");
    private static final int OTHER_UAT = DemoPeople.uat("bacau", "vasile");
    private static final Fieldwork RO = new Fieldwork(ANA.with("Accept-Language", "ro"));
    private static final Fieldwork EN = new Fieldwork(ANA.with("Accept-Language", "en"));

    private static String household;
    private static String person;
    private static String assessment;

    @BeforeAll
    static void a_household_with_an_interview_that_is_open() {
        household = Ids.fresh();
        person = Ids.fresh();
        assessment = Ids.fresh();
        RO.recordHousehold(household, UAT);
        RO.applied(command("census.record-member", member(household, person, "Șerban", "Măriuca")));
        RO.applied(begin(assessment, Fieldwork.today().toString()));
    }

    private static JsonObject begin(String id, String visit) {
        return command(
                "assessment.begin",
                Json.createObjectBuilder()
                        .add("assessmentId", id)
                        .add("householdId", household)
                        .add("kind", "initiala")
                        .add("visitDate", visit)
                        .add(
                                "instrumentVersion",
                                ANA.get("/api/instrument/current").object().getString("version")));
    }

    @Test
    void a_question_that_is_not_in_the_guide_is_refused() {
        JsonObject problem = refusedAt("question", answer(person, "Q99", "da"));
        assertTrue(problem.toString().contains("Q99"), problem.toString());
    }

    @Test
    void an_option_that_does_not_exist_is_refused() {
        refusedAt("value", answer(null, "H01", "palat"));
    }

    @Test
    void a_member_with_neither_birth_date_nor_age_is_refused() {
        refusedAt("birthDate", newMember(Json.createObjectBuilder().addNull("birthDate")));
    }

    @Test
    void a_birth_date_in_the_future_is_refused() {
        String tomorrow = Fieldwork.today().plusDays(1).toString();
        refusedAt("birthDate", newMember(Json.createObjectBuilder().add("birthDate", tomorrow)));
    }

    @Test
    void a_date_that_does_not_exist_is_refused() {
        refusedAt("birthDate", newMember(Json.createObjectBuilder().add("birthDate", "2001-02-30")));
    }

    @Test
    void a_visit_in_the_future_is_refused() {
        refusedAt("visitDate", begin(Ids.fresh(), Fieldwork.today().plusDays(1).toString()));
    }

    @Test
    void a_cnp_with_a_wrong_check_digit_is_refused() {
        refusedAt("cnp", newMember(Json.createObjectBuilder().add("cnp", "2900514046213")));
    }

    @Test
    void a_village_of_another_commune_is_refused() {
        int elsewhere = RO.firstVillage(OTHER_UAT);
        refusedAt(
                "village",
                command(
                        "census.record-household",
                        Json.createObjectBuilder()
                                .add("householdId", Ids.fresh())
                                .add("uat", UAT)
                                .add("village", elsewhere)
                                .add("address", "Nicăieri")));
    }

    @Test
    void a_command_of_no_known_type_is_refused() {
        refusedAt("type", command("census.burn-household", Json.createObjectBuilder()));
    }

    @Test
    void what_is_not_the_instrument_is_refused_by_the_try_out() {
        Caller coordinator = DemoPeople.session("bacau", "coordonator");
        JsonObject wrong = Json.createObjectBuilder()
                .add("visitDate", Fieldwork.today().toString())
                .add("household", Json.createObjectBuilder().add("H01", "palat").add("Q99", "da"))
                .add(
                        "members",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("id", "1").add("P03", "2999-01-01")))
                .build();
        Answer ro = coordinator.with("Accept-Language", "ro").post("/api/instrument/diagnose", wrong);
        Answer en = coordinator.with("Accept-Language", "en").post("/api/instrument/diagnose", wrong);
        assertEquals(422, ro.status(), ro.toString());
        List<String> pointers = ro.object().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
        assertTrue(pointers.containsAll(List.of("/household/H01", "/household/Q99", "/members/0/P03")), ro.toString());
        inBothLanguages(ro.object(), en.object());

        Answer aLetter = coordinator.post(
                "/api/instrument/diagnose",
                Json.createObjectBuilder().add("dear", "Sir").build());
        assertEquals(422, aLetter.status(), aLetter.toString());
        assertTrue(aLetter.isProblem(), aLetter.toString());
    }

    @Test
    void a_file_that_is_not_the_guide_and_a_sum_without_source_are_refused_with_their_places() {
        Caller administrator = DemoPeople.session("bacau", "administrator");
        JsonObject letter = Json.createObjectBuilder().add("dear", "Sir").build();
        JsonObject sum = Json.createObjectBuilder()
                .add("code", "VMI_AI")
                .add("value", "mult")
                .add("validFrom", "2026-02-30")
                .build();
        for (JsonObject body : List.of(letter, sum)) {
            String path = "/api/admin/guide/" + (body == letter ? "versions" : "parameters");
            Answer ro = administrator.with("Accept-Language", "ro").post(path, body);
            Answer en = administrator.with("Accept-Language", "en").post(path, body);
            assertEquals(422, ro.status(), ro.toString());
            inBothLanguages(ro.object(), en.object());
            List<String> pointers = ro.object().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("pointer"))
                    .toList();
            List<String> wrong =
                    body == letter ? List.of("/instrument", "/dear") : List.of("/value", "/validFrom", "/source");
            assertTrue(pointers.containsAll(wrong), ro.toString());
        }
    }

    @Test
    void malformed_json_is_refused_in_words() {
        for (String body : List.of("{", "[]", "nimic", "{\"device\":7}", "{\"device\":\"x\",\"commands\":{}}", "")) {
            Answer ro = ANA.with("Accept-Language", "ro").call("POST", "/api/commands", body);
            Answer en = ANA.with("Accept-Language", "en").call("POST", "/api/commands", body);
            assertTrue(ro.status() == 400 || ro.status() == 422, body + ": " + ro);
            assertTrue(ro.isProblem(), ro.toString());
            inBothLanguages(ro.object(), en.object());
        }
    }

    @Test
    void a_body_of_fifty_megabytes_is_refused_before_it_is_sent() throws IOException {
        for (String path : List.of("/api/session", "/api/admin/guide/versions")) {
            String answer = raw(path, "Content-Length: " + FIFTY_MEGABYTES + "\r\n", new byte[0]);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("server.body-too-large"), answer);
        }
    }

    @Test
    void a_body_in_chunks_is_cut_where_it_passes_the_limit() throws IOException {
        byte[] space = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        StringBuilder head = new StringBuilder("Transfer-Encoding: chunked\r\n");
        String answer = raw("/api/session", head.toString(), chunked(space, 40));
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("server.body-too-large"), answer);
    }

    @Test
    void a_request_forged_on_another_site_changes_nothing() {
        String id = Ids.fresh();
        JsonObject body = Json.createObjectBuilder()
                .add("device", Ids.fresh())
                .add(
                        "commands",
                        Json.createArrayBuilder()
                                .add(command(id, "census.record-member", fields(Json.createObjectBuilder()))))
                .build();
        List<Caller> forged = List.of(
                ANA.with("Origin", "http://evil.example"),
                ANA.with("Origin", LaunchedProduct.running().address("vrancea")),
                ANA.with("Origin", "null"),
                ANA.with("Sec-Fetch-Site", "same-site"),
                ANA.with("Sec-Fetch-Site", "cross-site"),
                ANA.with("X-CSRF", null),
                ANA.with("X-CSRF", "x"));
        assertAll(forged.stream().map(caller -> () -> {
            Answer answer = caller.post("/api/commands", body);
            assertEquals(403, answer.status(), answer.toString());
            assertTrue(answer.isProblem(), answer.toString());
        }));
        Answer own =
                ANA.with("Origin", LaunchedProduct.running().address("bacau")).post("/api/commands", body);
        assertEquals(200, own.status(), own.toString());
        assertEquals(
                "applied", own.object().getJsonArray("results").getJsonObject(0).getString("status"), own.toString());
    }

    @Test
    void the_same_command_twice_is_one_and_is_answered_alike() {
        String id = Ids.fresh();
        String other = Ids.fresh();
        JsonObject once = command(
                id,
                "census.record-household",
                Json.createObjectBuilder()
                        .add("householdId", other)
                        .add("uat", UAT)
                        .add("village", RO.firstVillage(UAT))
                        .add("address", "La fântână"));
        JsonObject first = RO.applied(once);
        JsonObject second = RO.applied(once);
        assertEquals(first, second);
        JsonObject changed = Json.createObjectBuilder(once)
                .add(
                        "payload",
                        Json.createObjectBuilder(once.getJsonObject("payload")).add("address", "În deal"))
                .build();
        JsonObject problem = RO.refused(changed);
        assertEquals("commands.id-reused", problem.getString("code"));
        assertEquals(
                "La fântână",
                ANA.get("/api/census/households/" + other)
                        .object()
                        .getJsonObject("household")
                        .getString("address"));
    }

    @Test
    void what_the_database_cannot_keep_is_refused_before_it_is_asked_to() {
        JsonObject problem = RO.refused(command(
                "census.record-household",
                Json.createObjectBuilder()
                        .add("householdId", Ids.fresh())
                        .add("uat", UAT)
                        .add("village", RO.firstVillage(UAT))
                        .add("address", "La fântână\u0000")));
        assertEquals("commands.malformed", problem.getString("code"), problem.toString());
        JsonObject late = Json.createObjectBuilder(command("nothing.at-all", Json.createObjectBuilder()))
                .add("madeAt", "+999999999-12-31T23:59:59Z")
                .build();
        Answer answer = RO.send(late);
        assertEquals(422, answer.status(), answer.toString());
        assertEquals("commands.malformed", answer.object().getString("code"), answer.toString());
    }

    @Test
    void one_that_is_refused_leaves_the_others_of_its_batch_alone() {
        String good = Ids.fresh();
        Answer answer = RO.send(
                newMember(Json.createObjectBuilder().add("birthDate", "2999-01-01")),
                command("census.record-member", member(household, good, "Șerban", "Toma")),
                command("nothing.at-all", Json.createObjectBuilder()));
        List<String> states = answer.object().getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .map(result -> result.getString("status"))
                .toList();
        assertEquals(List.of("refused", "applied", "refused"), states, answer.toString());
        assertTrue(ANA.get("/api/census/households/" + household).body().contains(good));
    }

    @Test
    void a_county_that_does_not_exist_and_a_page_that_does_not_are_told_apart_from_nothing() {
        Answer county = Caller.anonymous("cluj").get("/api/tenant");
        assertEquals(404, county.status(), county.toString());
        assertTrue(county.isProblem(), county.toString());
        Answer path = ANA.get("/api/census/nothing");
        assertEquals(404, path.status(), path.toString());
        assertTrue(path.isProblem(), path.toString());
        Answer method = ANA.call("DELETE", "/api/census/households", null);
        assertEquals(405, method.status(), method.toString());
        assertTrue(method.isProblem(), method.toString());
        Answer id = ANA.get("/api/census/households/not-an-id");
        assertEquals(404, id.status(), id.toString());
        assertTrue(id.isProblem(), id.toString());
    }

    private static JsonObject answer(String of, String question, String value) {
        return Fieldwork.answer(assessment, of, question, Json.createValue(value));
    }

    private static JsonObject newMember(JsonObjectBuilder wrong) {
        return command("census.record-member", fields(wrong));
    }

    private static JsonObjectBuilder fields(JsonObjectBuilder wrong) {
        JsonObjectBuilder fields =
                member(household, Ids.fresh(), "Șerban", "Anghel").add("relation", "copil");
        wrong.build().forEach(fields::add);
        return fields;
    }

    private static JsonObject refusedAt(String field, JsonObject command) {
        JsonObject ro = RO.refused(command);
        JsonObject en = EN.refused(command);
        List<String> pointers = ro.containsKey("errors")
                ? ro.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("pointer"))
                        .toList()
                : List.of();
        assertTrue(
                pointers.stream().anyMatch(pointer -> pointer.endsWith("/" + field)),
                "the problem does not point at " + field + ": " + ro);
        inBothLanguages(ro, en);
        return ro;
    }

    private static void inBothLanguages(JsonObject ro, JsonObject en) {
        assertEquals(ro.getString("code"), en.getString("code"));
        assertEquals("/problems/" + ro.getString("code"), ro.getString("type"));
        assertFalse(ro.getString("title").equals(ro.getString("code")), "no text for " + ro);
        assertNotEquals(ro.getString("title"), en.getString("title"), "one language only");
        if (ro.containsKey("errors")) {
            for (int i = 0; i < ro.getJsonArray("errors").size(); i++) {
                JsonObject inRo = ro.getJsonArray("errors").getJsonObject(i);
                assertFalse(inRo.getString("detail").equals(inRo.getString("code")), "no text for " + inRo);
                assertFalse(inRo.getString("detail").contains("{"), "a place is not filled: " + inRo);
                assertNotEquals(
                        inRo.getString("detail"),
                        en.getJsonArray("errors").getJsonObject(i).getString("detail"),
                        "one language only");
            }
        }
    }

    /** Sends head and body as they are, and reads what comes, waiting two seconds at most for each piece. */
    private static String raw(String path, String framing, byte[] body) throws IOException {
        LaunchedProduct product = LaunchedProduct.running();
        try (Socket socket = new Socket("127.0.0.1", product.port())) {
            socket.setSoTimeout(2_000);
            String head =
                    "POST " + path + " HTTP/1.1\r\nHost: " + product.server().host("bacau")
                            + "\r\nContent-Type: application/json\r\nAccept-Language: en\r\n" + framing + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder read = new StringBuilder();
            byte[] buffer = new byte[8_192];
            for (int got = in.read(buffer); got > 0 && !read.toString().contains("}"); got = in.read(buffer)) {
                read.append(new String(buffer, 0, got, StandardCharsets.UTF_8));
                if (read.toString().contains("\"code\"")) {
                    break;
                }
            }
            return read.toString();
        }
    }

    private static byte[] chunked(byte[] piece, int times) {
        byte[] head = (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n".getBytes(StandardCharsets.US_ASCII);
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(head);
            all.writeBytes(piece);
            all.writeBytes(end);
        }
        return all.toByteArray();
    }
}
