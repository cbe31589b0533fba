package ro.asigur.instrument.api;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a published instrument; refuses with the path of the first thing that is not as it should be. */
final class InstrumentReader {

    private final JsonObject source;
    private final JsonNode root;

    InstrumentReader(JsonObject published) {
        this.source = published;
        this.root = new JsonNode(published, "");
    }

    Instrument read() {
        String code = root.string("instrument");
        Map<String, Instrument.Question> questions = keyed("questions", "code", this::question);
        List<Instrument.Service> common = new ArrayList<>();
        for (JsonNode node : root.objects("common_services")) {
            common.add(service(node, null));
        }
        Map<String, Instrument.Vulnerability> vulnerabilities = keyed("vulnerabilities", "code", this::vulnerability);
        Map<String, Instrument.Service> services = new LinkedHashMap<>();
        common.forEach(service -> services.put(service.code(), service));
        vulnerabilities
                .values()
                .forEach(vulnerability ->
                        vulnerability.services().forEach(service -> services.put(service.code(), service)));
        return new Instrument(
                code,
                root.string("version"),
                root.date("valid_from"),
                keyed("sections", "code", this::section),
                questions,
                vulnerabilities,
                Collections.unmodifiableMap(services),
                List.copyOf(common),
                keyed("categories", "code", this::named),
                keyed("destinations", "code", this::named),
                keyed("roles", "code", this::named),
                priorities(),
                keyed("parameters", "code", node -> node.string("unit")),
                root.strings("required_to_submit"),
                root.object("no_vulnerability").string("reevaluate"),
                source);
    }

    private <T> Map<String, T> keyed(String list, String key, Function<JsonNode, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        for (JsonNode node : root.objects(list)) {
            if (all.put(node.string(key), reader.apply(node)) != null) {
                throw node.wrong(key);
            }
        }
        if (all.isEmpty()) {
            throw root.wrong(list);
        }
        return Collections.unmodifiableMap(all);
    }

    private Instrument.Named named(JsonNode node) {
        return new Instrument.Named(node.string("code"), node.text("name"));
    }

    private Instrument.Section section(JsonNode node) {
        return new Instrument.Section(node.string("code"), node.text("name"), condition(node, "when"));
    }

    private Instrument.Question question(JsonNode node) {
        Instrument.Type type = constant(node, "type", Instrument.Type.class);
        Map<String, Instrument.Text> options = new LinkedHashMap<>();
        for (JsonNode option : node.objects("options")) {
            if (options.put(option.string("value"), option.text("label")) != null) {
                throw option.wrong("value");
            }
        }
        boolean choice = type == Instrument.Type.SINGLE || type == Instrument.Type.MULTI;
        if (choice == options.isEmpty()) {
            throw node.wrong("options");
        }
        return new Instrument.Question(
                node.string("code"),
                node.string("section"),
                constant(node, "scope", Instrument.Scope.class),
                type,
                node.text("text"),
                Collections.unmodifiableMap(options),
                node.has("min") ? node.number("min") : null,
                node.has("max") ? node.number("max") : null,
                condition(node, "when"),
                node.integer("sensitivity"));
    }

    private static <E extends Enum<E>> E constant(JsonNode node, String key, Class<E> type) {
        String name = node.string(key).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw node.wrong(key);
    }

    private static Instrument.@Nullable Condition condition(JsonNode node, String key) {
        return node.has(key) ? conditionOf(node, key) : null;
    }

    private static Instrument.Condition conditionOf(JsonNode node, String key) {
        return new Instrument.Condition(
                node.string(key), RuleReader.read(node.object(key + "_ast")), node.string(key + "_cel"));
    }

    private Instrument.Vulnerability vulnerability(JsonNode node) {
        String code = node.string("code");
        List<Instrument.Criterion> criteria = new ArrayList<>();
        for (JsonNode criterion : node.objects("criteria")) {
            criteria.add(new Instrument.Criterion(
                    criterion.string("code"),
                    level(criterion, "priority"),
                    conditionOf(criterion, "rule"),
                    criterion.text("text")));
        }
        if (criteria.isEmpty()) {
            throw node.wrong("criteria");
        }
        List<Instrument.Service> services = new ArrayList<>();
        for (JsonNode service : node.objects("services")) {
            services.add(service(service, code));
        }
        return new Instrument.Vulnerability(
                code,
                node.text("name"),
                node.string("domain"),
                node.string("target"),
                node.flag("also_absent"),
                conditionOf(node, "applies_when"),
                node.string("lead_role"),
                node.strings("support_roles"),
                List.copyOf(criteria),
                List.copyOf(services));
    }

    private static int level(JsonNode node, String key) {
        int level = node.integer(key);
        if (level < 1 || level > 4) {
            throw node.wrong(key);
        }
        return level;
    }

    private static Instrument.Service service(JsonNode node, @Nullable String vulnerability) {
        if (node.strings("roles").isEmpty()) {
            throw node.wrong("roles");
        }
        return new Instrument.Service(
                node.string("code"),
                vulnerability,
                node.string("category"),
                node.text("text"),
                node.strings("roles"),
                node.strings("fallback_roles"),
                node.strings("destinations"),
                "household".equals(node.string("beneficiary")),
                node.flag("mandatory_notice"),
                node.text("timing"),
                timing(node.object("timing")));
    }

    private static Instrument.Timing timing(JsonNode node) {
        JsonNode dueIf = node.has("due_if") ? node.object("due_if") : null;
        return new Instrument.Timing(
                node.string("start"),
                node.stringOrNull("due"),
                node.stringOrNull("repeat"),
                node.stringOrNull("until"),
                node.stringOrNull("due_p1"),
                node.stringOrNull("repeat_p1"),
                node.stringOrNull("by_priority"),
                dueIf == null ? null : dueIf.string("criterion"),
                dueIf == null ? null : dueIf.string("due"));
    }

    private Map<Integer, Instrument.Priority> priorities() {
        Map<Integer, Instrument.Priority> all = new LinkedHashMap<>();
        for (JsonNode node : root.objects("priorities")) {
            all.put(
                    level(node, "level"),
                    new Instrument.Priority(
                            node.integer("level"),
                            node.text("name"),
                            node.string("first_action"),
                            node.string("plan"),
                            node.string("reevaluate"),
                            node.string("then_reevaluate")));
        }
        if (all.size() != 4) {
            throw root.wrong("priorities");
        }
        return Collections.unmodifiableMap(all);
    }
}
