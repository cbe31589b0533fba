package ro.asigur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.e2e.Fieldwork.command;
import static ro.asigur.e2e.Fieldwork.member;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every endpoint × every role × own commune, granted person, other commune, other county, nobody, ended session. */
class AccessMatrixIT {

    private static final int UAT = DemoPeople.uat("bacau", "ana");
    private static final int OTHER_UAT = DemoPeople.uat("bacau", "vasile");

    private static final AccessTable TABLE = AccessTable.read();
    private static List<Cast.One> cast;
    private static Map<String, String> places;

    @BeforeAll
    static void a_household_and_everybody_who_would_look_at_it() {
        Caller ana = DemoPeople.session("bacau", "ana");
        Fieldwork field = new Fieldwork(ana);
        String household = Ids.fresh();
        String person = Ids.fresh();
        String assessment = Ids.fresh();
        String name = "Zz" + Ids.fresh().replaceAll("[^a-f]", "");
        int number = field.recordHousehold(household, UAT).getInt("number");
        field.applied(command("census.record-member", member(household, person, name, "Ilinca")));
        String version = ana.get("/api/instrument/current").object().getString("version");
        JsonObject submitted = field.interview(household, assessment, version, Map.of("H01", "improvizat"));
        places = Map.of(
                "household",
                household,
                "person",
                person,
                "assessment",
                assessment,
                "plan",
                submitted.getString("planId"),
                "uat",
                Integer.toString(UAT),
                "number",
                Integer.toString(number),
                "name",
                name,
                "nobody",
                Ids.fresh());
        cast = new Cast(TABLE).everybody(UAT, OTHER_UAT, person);
    }

    @Test
    void every_endpoint_is_declared_and_every_declared_one_is_there() {
        TreeSet<String> described = new TreeSet<>();
        JsonObject paths = DemoPeople.session("bacau", "ana")
                .get("/api/openapi.json")
                .object()
                .getJsonObject("paths");
        paths.forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(key -> List.of("get", "post", "put", "delete", "patch", "head", "options")
                        .contains(key))
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        TreeSet<String> declared = new TreeSet<>(
                TABLE.rows().stream().map(AccessTable.Row::endpoint).toList());
        assertEquals(TABLE.rows().size(), declared.size(), "an endpoint is declared twice");
        assertTrue(described.size() > 30, "the description is not whole: " + described);
        TreeSet<String> undeclared = new TreeSet<>(described);
        undeclared.removeAll(declared);
        TreeSet<String> gone = new TreeSet<>(declared);
        gone.removeAll(described);
        assertEquals("[] []", undeclared + " " + gone, "nobody declared the first; the second are not described");
    }

    @Test
    void who_may_is_answered_and_nobody_else() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        int open = 0;
        for (AccessTable.Row row : TABLE.rows()) {
            for (Cast.One one : cast) {
                if (row.endpoint().equals("DELETE /api/session") && one.in()) {
                    continue; // would end the session that the other rows need; the ended one went this way
                }
                int expected = expected(row, one);
                Answer answer = answer(row, one);
                tried++;
                open += answer.status() < 300 ? 1 : 0;
                if (answer.status() != expected) {
                    wrong.add(one.name() + ": " + expected + " expected, " + answer);
                } else if (expected == 200) {
                    told(row, one, answer).ifPresent(wrong::add);
                }
            }
        }
        System.out.printf(
                "Access matrix: %d endpoints, %d callers, %d tries, %d let in, %d wrong%n",
                TABLE.rows().size(), cast.size(), tried, open, wrong.size());
        assertEquals("", String.join("\n", wrong));
    }

    private static int expected(AccessTable.Row row, Cast.One one) {
        if (row.isPublic() || row.isLauncher()) {
            return row.answer();
        }
        if (!one.in()) {
            return 401;
        }
        String county = one.caller().county();
        if (county.equals("national") && row.isOfModule()) {
            return 404; // the country's place runs no modules
        }
        if (!row.isSession() && !one.permissions().contains(row.who())) {
            return 403;
        }
        if (!county.equals("bacau") && row.call().contains("/uats/${uat}")) {
            return 404; // no such commune there
        }
        boolean hidden = switch (row.scope()) {
            case FILE -> one.sees() != Cast.Sees.EVERYTHING;
            case PERSON -> one.sees() == Cast.Sees.NOTHING;
            default -> false;
        };
        return hidden ? 404 : row.answer();
    }

    private static Answer answer(AccessTable.Row row, Cast.One one) {
        String call = filled(row.call());
        if (row.endpoint().equals("GET /api/live") && one.in()) {
            return new Answer(row.endpoint(), one.caller().statusOfStream(call), null, "");
        }
        return one.caller().call(row.method(), call, row.body().isEmpty() ? null : filled(row.body()));
    }

    /** Lists and counts tell of the household to who sees it, and to nobody else. */
    private static java.util.Optional<String> told(AccessTable.Row row, Cast.One one, Answer answer) {
        boolean tells = switch (row.scope()) {
            case ALL, FILE -> true;
            case PERSON, GRANTED -> answer.body().contains(places.get("person"));
            case LIST, PEOPLE -> answer.body().contains(places.get("household")) || counted(answer);
            case TEXT, NAMES -> answer.body().contains(places.get("name"));
            case COUNT ->
                answer.array().stream()
                                .map(JsonValue::asJsonObject)
                                .mapToInt(village -> village.getInt("households"))
                                .sum()
                        > 0;
        };
        boolean may = switch (row.scope()) {
            case ALL, FILE -> true;
            case PEOPLE, PERSON, NAMES -> one.sees() != Cast.Sees.NOTHING;
            case GRANTED -> one.sees() == Cast.Sees.THE_PERSON;
            case LIST, COUNT, TEXT -> one.sees() == Cast.Sees.EVERYTHING;
        };
        return tells == may
                ? java.util.Optional.empty()
                : java.util.Optional.of(one.name()
                        + (tells ? " is told of the household by " : " is not told of the household by ")
                        + answer);
    }

    private static boolean counted(Answer answer) {
        return answer.body().startsWith("{") && answer.object().getInt("total") > 0;
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList()) {
            filled = filled.replace("${" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }
}
