package ro.asigur.instrument.api;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One published version of the guide. Maps keep the instrument's order.
 *
 * @param code e.g. {@code asigur-aurora-reconstruction}
 * @param version never changed once published
 * @param vulnerabilities in the instrument's order (V14 is evaluated last all the same)
 * @param services all, the common ones first
 * @param commonServices proposed for every diagnosed person
 * @param parameters codes of the parameters that the rules read, with their unit
 * @param reevaluateWithoutVulnerability ISO 8601 period
 * @param published the JSON it was read from, CEL included: what clients get
 */
public record Instrument(
        String code,
        String version,
        LocalDate validFrom,
        Map<String, Section> sections,
        Map<String, Question> questions,
        Map<String, Vulnerability> vulnerabilities,
        Map<String, Service> services,
        List<Service> commonServices,
        Map<String, Named> categories,
        Map<String, Named> destinations,
        Map<String, Named> roles,
        Map<Integer, Priority> priorities,
        Map<String, String> parameters,
        List<String> requiredToSubmit,
        String reevaluateWithoutVulnerability,
        JsonObject published) {

    /**
     * Reads a published instrument.
     *
     * @throws ro.asigur.kernel.Refusal {@link InstrumentProblem#NOT_AN_INSTRUMENT} with the path of what is wrong
     */
    public static Instrument of(JsonObject published) {
        return new InstrumentReader(published).read();
    }

    /** A text in both languages. */
    public record Text(String ro, String en) {}

    /** A code with its name. */
    public record Named(String code, Text name) {}

    /** @param when asked only if true or unknown; null: always */
    public record Section(String code, Text name, @Nullable Condition when) {}

    /** A rule as its author wrote it, as a tree, and the CEL made from the tree. */
    public record Condition(String text, Rule rule, String cel) {}

    /** Of whom a question is asked. */
    public enum Scope {
        HOUSEHOLD,
        PERSON,
        CHILD,
        FEMALE,
        ADULT
    }

    /** What kind of value answers a question. */
    public enum Type {
        SINGLE,
        MULTI,
        INT,
        DECIMAL,
        DATE,
        DATETIME,
        TEXT,
        CNP,
        MEMBER;

        /** Only these may be read by rules. */
        boolean readByRules() {
            return this == SINGLE || this == MULTI || numeric();
        }

        boolean numeric() {
            return this == INT || this == DECIMAL;
        }
    }

    /**
     * @param options values in order; empty for types without options
     * @param min smallest number accepted, null when none
     * @param max largest number accepted, null when none
     * @param sensitivity 0 ordinary, 1 restricted
     */
    public record Question(
            String code,
            String section,
            Scope scope,
            Type type,
            Text text,
            Map<String, Text> options,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable Condition when,
            int sensitivity) {}

    /**
     * @param target {@code child}, {@code adult} or {@code pregnant}
     * @param alsoAbsent computed for absent children too
     */
    public record Vulnerability(
            String code,
            Text name,
            String domain,
            String target,
            boolean alsoAbsent,
            Condition appliesWhen,
            String leadRole,
            List<String> supportRoles,
            List<Criterion> criteria,
            List<Service> services) {}

    /** @param priority 1 (critical) to 4 */
    public record Criterion(String code, int priority, Condition rule, Text text) {}

    /**
     * @param vulnerability null for the common services
     * @param roles who leads it first
     * @param forHousehold one line for the household, whoever of its members asks for it
     * @param mandatoryNotice at priority 1 it starts without the household's agreement
     */
    public record Service(
            String code,
            @Nullable String vulnerability,
            String category,
            Text text,
            List<String> roles,
            List<String> fallbackRoles,
            List<String> destinations,
            boolean forHousehold,
            boolean mandatoryNotice,
            Text timingText,
            Timing timing) {}

    /**
     * When a service is due. Durations are ISO 8601.
     *
     * @param start {@code plan}, {@code finding}, {@code request}, {@code season} or {@code visit}
     * @param byPriority name of the period of {@link Priority} to take: {@code first_action}, {@code plan}, {@code reevaluate}
     * @param dueIfCriterion when this criterion fired, {@code dueIf} replaces {@code due}
     */
    public record Timing(
            String start,
            @Nullable String due,
            @Nullable String repeat,
            @Nullable String until,
            @Nullable String dueP1,
            @Nullable String repeatP1,
            @Nullable String byPriority,
            @Nullable String dueIfCriterion,
            @Nullable String dueIf) {}

    /** Periods are ISO 8601. */
    public record Priority(
            int level, Text name, String firstAction, String plan, String reevaluate, String thenReevaluate) {}
}
