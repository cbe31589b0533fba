package ro.asigur.assessment.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ro.asigur.instrument.api.AnswerCheck;
import ro.asigur.tenancy.api.JsonMaker;

/** Current answers of one subject (the household or one of its members), and who other than the author wrote them. */
public final class AnswerSheet {

    private final Map<String, JsonValue> answers = new LinkedHashMap<>();
    private final Map<String, JsonValue> byOthers = new LinkedHashMap<>();
    private final Set<String> carried = new LinkedHashSet<>();
    private boolean changed;

    public AnswerSheet() {}

    /** @param carried questions whose answers are from the assessment before, and not confirmed yet */
    public AnswerSheet(JsonObject answers, JsonObject byOthers, Collection<String> carried) {
        this.answers.putAll(answers);
        this.byOthers.putAll(byOthers);
        this.carried.addAll(carried);
    }

    /** Who wrote a value, and when by that device's clock. */
    public record Writer(String name, Instant at) {}

    /** One of several values of a question: {@code {value, author, at}} as JSON. */
    public record Version(JsonValue value, Writer writer) {

        public static Version of(JsonObject json) {
            return new Version(
                    json.getOrDefault("value", JsonValue.NULL),
                    new Writer(json.getString("author"), Instant.parse(json.getString("at"))));
        }

        public JsonObject json() {
            return JsonMaker.object()
                    .add("value", value)
                    .add("author", writer.name())
                    .add("at", writer.at().toString())
                    .build();
        }
    }

    /** {@link JsonValue#NULL} while unanswered. */
    public JsonValue value(String question) {
        return answers.getOrDefault(question, JsonValue.NULL);
    }

    /** @param author who began the interview: it is not noted for each answer */
    public Writer writer(String question, Writer author) {
        return byOthers.get(question) instanceof JsonObject other
                ? new Writer(other.getString("name"), Instant.parse(other.getString("at")))
                : author;
    }

    public void put(String question, JsonValue value, Writer writer, boolean byAuthor) {
        if (value == JsonValue.NULL) {
            answers.remove(question);
        } else {
            answers.put(question, value);
        }
        if (byAuthor) {
            byOthers.remove(question);
        } else {
            byOthers.put(
                    question,
                    JsonMaker.object()
                            .add("name", writer.name())
                            .add("at", writer.at().toString())
                            .build());
        }
        carried.remove(question);
        changed = true;
    }

    /** Takes an answer over from the assessment before, where nothing is answered yet. */
    public void carry(String question, JsonValue value, Writer writer, boolean byAuthor) {
        put(question, value, writer, byAuthor);
        carried.add(question);
    }

    /** Somebody says that what was taken over is so today. */
    public void confirm(String question) {
        changed |= carried.remove(question);
    }

    public Set<String> carried() {
        return carried;
    }

    /** Whether two answers say the same: the order of chosen options and the writing of a number do not matter. */
    public static boolean same(JsonValue one, JsonValue other) {
        if (one instanceof JsonNumber a && other instanceof JsonNumber b) {
            return a.bigDecimalValue().compareTo(b.bigDecimalValue()) == 0;
        }
        if (one instanceof JsonArray a && other instanceof JsonArray b) {
            return a.size() == b.size() && a.containsAll(b);
        }
        return blank(one) ? blank(other) : one.equals(other);
    }

    private static boolean blank(JsonValue value) {
        return value == JsonValue.NULL
                || value instanceof JsonArray array && array.isEmpty()
                || value instanceof JsonString string && string.getString().isEmpty();
    }

    /** As the diagnosis reads them. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            Object value = AnswerCheck.value(answer);
            if (value != null) {
                values.put(question, value);
            }
        });
        return values;
    }

    public JsonObject json() {
        return object(answers);
    }

    public JsonObject othersJson() {
        return object(byOthers);
    }

    private static JsonObject object(Map<String, JsonValue> values) {
        JsonObjectBuilder object = JsonMaker.object();
        values.forEach(object::add);
        return object.build();
    }

    /** These answers, and those of another sheet to the questions that are not answered here. */
    AnswerSheet over(AnswerSheet other) {
        AnswerSheet both = new AnswerSheet();
        both.answers.putAll(other.answers);
        both.answers.putAll(answers);
        both.byOthers.putAll(other.byOthers);
        answers.keySet().forEach(both.byOthers::remove);
        both.byOthers.putAll(byOthers);
        both.carried.addAll(other.carried);
        both.carried.removeAll(answers.keySet());
        both.carried.addAll(carried);
        return both;
    }

    public boolean isChanged() {
        return changed;
    }

    public void written() {
        changed = false;
    }
}
