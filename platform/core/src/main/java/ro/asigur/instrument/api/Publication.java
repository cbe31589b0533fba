package ro.asigur.instrument.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;

/** Makes a version of the instrument ready for use: CEL written from every rule's tree, linted, read back. */
public final class Publication {

    private static final String TREE = "_ast";
    private static final String CEL = "_cel";

    /** Names that an address can carry: {@code GET /instrument/{version}}. */
    private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9._-]{0,40}");

    private static final int MOST_FIELDS = 20;

    private Publication() {}

    /**
     * The published form of an authored instrument.
     *
     * @param authored as {@code instrument.json}: rules as text and tree; CEL found in it is replaced
     * @throws Refusal {@link InstrumentProblem#NOT_AN_INSTRUMENT} with the path of what is wrong, or
     *     {@link InstrumentProblem#RULES_REFUSED} with a field per finding of the linter
     */
    public static Instrument publish(JsonObject authored) {
        // Read once with a harmless rule in every place: a file of another shape is refused before anything is written.
        followsSchema(withHarmlessRules(authored));
        Instrument instrument = written(authored);
        List<InstrumentLinter.LintFinding> findings = InstrumentLinter.lint(instrument);
        if (!findings.isEmpty()) {
            throw Refusal.of(
                    InstrumentProblem.RULES_REFUSED,
                    findings.stream()
                            .map(finding -> new Refusal.Field(
                                    finding.place(),
                                    InstrumentProblem.RULE_REFUSED,
                                    Map.of("rule", finding.code(), "detail", finding.detail())))
                            .toList());
        }
        return instrument;
    }

    private static JsonObject withHarmlessRules(JsonObject authored) {
        return withCel(authored, rule -> "true", "");
    }

    /** With its CEL, not looked at by the schema or the linter. */
    static Instrument written(JsonObject authored) {
        Instrument draft = Instrument.of(withHarmlessRules(authored));
        CelWriter writer = new CelWriter(Vocabulary.of(draft.questions()));
        return Instrument.of(withCel(authored, writer::write, ""));
    }

    /** What the author wrote, out of a published form: to tell whether two files are the same guide. */
    public static JsonObject authored(JsonObject published) {
        JsonObjectBuilder builder = JsonMaker.object();
        published.forEach((key, value) -> {
            if (!key.endsWith(CEL)) {
                builder.add(key, without(value));
            }
        });
        return builder.build();
    }

    private static JsonValue without(JsonValue value) {
        if (value instanceof JsonObject object) {
            return authored(object);
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = JsonMaker.array();
            array.forEach(one -> builder.add(without(one)));
            return builder.build();
        }
        return value;
    }

    private static void followsSchema(JsonObject shape) {
        List<String> wrong = new ArrayList<>(SchemaCheck.wrong(shape));
        if (shape.get("version") instanceof JsonString version
                && !VERSION.matcher(version.getString()).matches()) {
            wrong.add("/version");
        }
        if (!wrong.isEmpty()) {
            // CEL is ours to write: where it is missing, the rule's tree is.
            List<String> places = wrong.stream()
                    .map(place ->
                            place.endsWith(CEL) ? place.substring(0, place.length() - CEL.length()) + TREE : place)
                    .distinct()
                    .limit(MOST_FIELDS)
                    .toList();
            throw Refusal.of(
                    InstrumentProblem.NOT_AN_INSTRUMENT,
                    Map.of("path", places.get(0)),
                    places.stream()
                            .map(place -> new Refusal.Field(
                                    place, InstrumentProblem.NOT_AN_INSTRUMENT, Map.of("path", place)))
                            .toList());
        }
    }

    /** Written out, a rule must stay readable by both engines: {@code atleast} grows with its combinations. */
    private static Rule ofBearableSize(Rule rule, String place) {
        if (CelWriter.terms(rule) > CelWriter.MOST_TERMS) {
            throw Refusal.of(
                    InstrumentProblem.RULES_REFUSED,
                    List.of(new Refusal.Field(
                            place,
                            InstrumentProblem.RULE_REFUSED,
                            Map.of("rule", "rule-too-large", "detail", CelWriter.MOST_TERMS))));
        }
        return rule;
    }

    private static JsonObject withCel(JsonObject object, Function<Rule, String> cel, String path) {
        JsonObjectBuilder builder = JsonMaker.object();
        object.forEach((key, value) -> {
            if (key.endsWith(CEL)) {
                return;
            }
            builder.add(key, key.endsWith(TREE) ? value : inside(value, cel, path + "/" + key));
            if (key.endsWith(TREE) && value instanceof JsonObject tree) {
                String place = path + "/" + key;
                String written = cel.apply(ofBearableSize(RuleReader.read(new JsonNode(tree, place)), place));
                builder.add(key.substring(0, key.length() - TREE.length()) + CEL, written);
            }
        });
        return builder.build();
    }

    private static JsonValue inside(JsonValue value, Function<Rule, String> cel, String path) {
        if (value instanceof JsonObject object) {
            return withCel(object, cel, path);
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = JsonMaker.array();
            for (int i = 0; i < array.size(); i++) {
                builder.add(inside(array.get(i), cel, path + "/" + i));
            }
            return builder.build();
        }
        return value;
    }
}
