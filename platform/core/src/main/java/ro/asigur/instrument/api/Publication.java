package ro.asigur.instrument.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ro.asigur.kernel.Refusal;

/** Makes a version of the instrument ready for use: CEL written from every rule's tree, linted, read back. */
public final class Publication {

    private static final String TREE = "_ast";
    private static final String CEL = "_cel";

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
        Instrument draft = Instrument.of(withCel(authored, rule -> "true", ""));
        CelWriter writer = new CelWriter(Vocabulary.of(draft.questions()));
        Instrument instrument = Instrument.of(withCel(authored, writer::write, ""));
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

    private static JsonObject withCel(JsonObject object, Function<Rule, String> cel, String path) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        object.forEach((key, value) -> {
            if (key.endsWith(CEL)) {
                return;
            }
            builder.add(key, key.endsWith(TREE) ? value : inside(value, cel, path + "/" + key));
            if (key.endsWith(TREE) && value instanceof JsonObject tree) {
                String written = cel.apply(RuleReader.read(new JsonNode(tree, path + "/" + key)));
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
            JsonArrayBuilder builder = Json.createArrayBuilder();
            for (int i = 0; i < array.size(); i++) {
                builder.add(inside(array.get(i), cel, path + "/" + i));
            }
            return builder.build();
        }
        return value;
    }
}
