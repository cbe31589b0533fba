package ro.asigur.instrument.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a rule from its JSON tree ({@code rule_ast}, {@code when_ast}, {@code applies_when_ast}). */
final class RuleReader {

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private RuleReader() {}

    static Rule read(JsonNode node) {
        String op = node.string("op");
        return switch (op) {
            case "and" -> new Rule.And(parts(node));
            case "or" -> new Rule.Or(parts(node));
            case "not" -> new Rule.Not(read(node.object("arg")));
            case "any" -> new Rule.AnyOf(node.string("set"), read(node.object("arg")));
            case "atleast" -> new Rule.AtLeast(node.integer("n"), parts(node));
            case "vul" -> new Rule.Raised(node.string("code"), node.integer("maxPriority"));
            case "in" -> new Rule.In(node.string("q"), node.strings("v"));
            case "has" -> new Rule.Has(node.string("q"), node.strings("v"));
            default -> {
                if (!COMPARISONS.contains(op)) {
                    throw node.wrong("op");
                }
                yield comparison(op, node);
            }
        };
    }

    private static List<Rule> parts(JsonNode node) {
        List<Rule> parts = new ArrayList<>();
        for (JsonNode part : node.objects("args")) {
            parts.add(read(part));
        }
        if (parts.isEmpty()) {
            throw node.wrong("args");
        }
        return List.copyOf(parts);
    }

    private static Rule comparison(String op, JsonNode node) {
        String question = node.string("q");
        JsonValue value = node.value("v");
        if (value instanceof JsonString string) {
            return new Rule.Compare(op, question, string.getString(), null);
        }
        if (value instanceof JsonNumber number) {
            return new Rule.Compare(op, question, number.doubleValue(), null);
        }
        if (value instanceof JsonObject object && object.get("param") instanceof JsonString parameter) {
            return new Rule.Compare(op, question, null, parameter.getString());
        }
        if (value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE) {
            return new Rule.Compare(op, question, value.getValueType() == JsonValue.ValueType.TRUE, null);
        }
        throw node.wrong("v");
    }
}
