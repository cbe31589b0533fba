package ro.asigur.instrument.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** Reads an interview given in the instrument's codes and collects everything that is wrong with it. */
final class InterviewReader {

    /** Fields of a member that are not questions. */
    private static final Set<String> MEMBER_FIELDS = Set.of("id", "birthPrecision", "mother", "father", "partner");

    private final Instrument instrument;
    private final LocalDate today;
    private final List<Refusal.Field> wrong = new ArrayList<>();

    InterviewReader(Instrument instrument, LocalDate today) {
        this.instrument = instrument;
        this.today = today;
    }

    Interview read(JsonObject body) {
        LocalDate visitDate = visitDate(body);
        JsonObject household = body.get("household") instanceof JsonObject object ? object : missing("/household");
        List<JsonObject> members = members(body);
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String id = string(members.get(i), "id");
            if (id == null) {
                report("/members/" + i + "/id", InstrumentProblem.MISSING);
            } else if (!ids.add(id)) {
                report("/members/" + i + "/id", InstrumentProblem.MEMBER_REPEATED);
            }
        }
        Map<String, Object> answers = answers(household, false, "/household", ids);
        List<Interview.Member> read = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            read.add(member(members.get(i), "/members/" + i, ids));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(InstrumentProblem.ANSWERS_REFUSED, List.copyOf(wrong));
        }
        return new Interview(visitDate, answers, read);
    }

    private void report(String pointer, InstrumentProblem problem) {
        wrong.add(new Refusal.Field(pointer, problem, Map.of()));
    }

    private JsonObject missing(String pointer) {
        report(pointer, InstrumentProblem.MISSING);
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static @Nullable String string(JsonObject object, String key) {
        return object.get(key) instanceof JsonString string
                        && !string.getString().isBlank()
                ? string.getString()
                : null;
    }

    private LocalDate visitDate(JsonObject body) {
        String text = string(body, "visitDate");
        Optional<LocalDate> day = text == null ? Optional.empty() : AnswerCheck.day(text, Instrument.Type.DATE);
        if (day.isEmpty()) {
            report("/visitDate", text == null ? InstrumentProblem.MISSING : InstrumentProblem.WRONG_TYPE);
        } else if (day.get().isAfter(today)) {
            report("/visitDate", InstrumentProblem.DATE_IN_FUTURE);
        }
        return day.orElse(today);
    }

    private List<JsonObject> members(JsonObject body) {
        List<JsonObject> members = new ArrayList<>();
        if (!(body.get("members") instanceof JsonArray array)) {
            report("/members", InstrumentProblem.MISSING);
            return members;
        }
        for (int i = 0; i < array.size(); i++) {
            members.add(array.get(i) instanceof JsonObject member ? member : missing("/members/" + i));
        }
        return members;
    }

    private Map<String, Object> answers(JsonObject object, boolean ofMember, String place, Set<String> ids) {
        Map<String, Object> answers = new HashMap<>();
        object.forEach((question, json) -> {
            if (ofMember && MEMBER_FIELDS.contains(question)) {
                return;
            }
            Object value = AnswerCheck.value(json);
            AnswerCheck.answer(instrument, question, ofMember, value, today, ids, place + "/" + question)
                    .ifPresent(wrong::add);
            if (value != null) {
                answers.put(question, value);
            }
        });
        return answers;
    }

    private Interview.Member member(JsonObject member, String place, Set<String> ids) {
        Map<String, Object> answers = answers(member, true, place, ids);
        String born = string(member, "P03");
        Optional<LocalDate> birthDate = born == null ? Optional.empty() : AnswerCheck.day(born, Instrument.Type.DATE);
        if (born == null) {
            report(place + "/P03", InstrumentProblem.BIRTH_DATE_MISSING);
        }
        String id = string(member, "id");
        return new Interview.Member(
                id == null ? "" : id,
                birthDate.orElse(null),
                precision(member, place),
                string(member, "P04"),
                string(member, "P13"),
                relative(member, "mother", place, ids, true),
                relative(member, "father", place, ids, true),
                relative(member, "partner", place, ids, false),
                answers);
    }

    private BirthPrecision precision(JsonObject member, String place) {
        String code = string(member, "birthPrecision");
        for (BirthPrecision precision : BirthPrecision.values()) {
            if (precision.code().equals(code)) {
                return precision;
            }
        }
        if (member.containsKey("birthPrecision")) {
            report(place + "/birthPrecision", InstrumentProblem.UNKNOWN_OPTION);
        }
        return BirthPrecision.EXACT;
    }

    private @Nullable String relative(JsonObject member, String field, String place, Set<String> ids, boolean parent) {
        String id = string(member, field);
        boolean known = id == null
                || ids.contains(id)
                || parent && (id.equals(Interview.ABSENT) || id.equals(Interview.UNKNOWN));
        if (!known) {
            report(place + "/" + field, InstrumentProblem.UNKNOWN_MEMBER);
        }
        return id;
    }
}
