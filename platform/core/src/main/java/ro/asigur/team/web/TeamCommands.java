package ro.asigur.team.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.team.FoundBody;
import ro.asigur.team.KeepMeeting;
import ro.asigur.team.KeepMember;
import ro.asigur.team.KeepProtocol;
import ro.asigur.team.store.Meetings.Decision;

/** Commands about standing bodies: each reads its payload and calls its use case. */
public final class TeamCommands {

    private TeamCommands() {}

    /** {@code team.found-body}. */
    @ApplicationScoped
    public static class Founds implements CommandHandler {

        @Inject
        FoundBody use;

        @Override
        public String type() {
            return "team.found-body";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.found(new FoundBody.Founding(
                    payload.id("bodyId"),
                    payload.text("kind"),
                    payload.value("uat").equals(JsonValue.NULL) ? null : payload.number("uat"),
                    payload.date("on"),
                    payload.textOrNull("act")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code team.put-member}. */
    @ApplicationScoped
    public static class PutsMember implements CommandHandler {

        @Inject
        KeepMember use;

        @Override
        public String type() {
            return "team.put-member";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.put(new KeepMember.Told(
                    payload.id("memberId"),
                    payload.id("bodyId"),
                    payload.textOrNull("name"),
                    payload.textOrNull("institution"),
                    payload.textOrNull("function"),
                    payload.textOrNull("contact"),
                    payload.idOrNull("account"),
                    payload.date("from"),
                    payload.dateOrNull("to")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code team.put-protocol}. */
    @ApplicationScoped
    public static class PutsProtocol implements CommandHandler {

        @Inject
        KeepProtocol use;

        @Override
        public String type() {
            return "team.put-protocol";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.put(new KeepProtocol.Told(
                    payload.id("protocolId"),
                    payload.id("bodyId"),
                    payload.textOrNull("number"),
                    payload.date("signedOn"),
                    payload.date("from"),
                    payload.dateOrNull("to"),
                    texts(payload, "parties")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code team.put-meeting}. */
    @ApplicationScoped
    public static class PutsMeeting implements CommandHandler {

        @Inject
        KeepMeeting use;

        @Override
        public String type() {
            return "team.put-meeting";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.put(new KeepMeeting.Told(
                    payload.id("meetingId"),
                    payload.id("bodyId"),
                    payload.date("on"),
                    time(payload),
                    payload.textOrNull("place"),
                    payload.textOrNull("agenda"),
                    ids(payload),
                    decisions(payload),
                    payload.textOrNull("minutes")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static List<String> texts(Payload payload, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonValue one : array(payload, field)) {
            if (!(one instanceof JsonString text)) {
                throw payload.wrong(field);
            }
            texts.add(text.getString());
        }
        return texts;
    }

    private static JsonArray array(Payload payload, String field) {
        JsonValue value = payload.value(field);
        if (value.equals(JsonValue.NULL)) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (value instanceof JsonArray array) {
            return array;
        }
        throw payload.wrong(field);
    }

    private static List<UUID> ids(Payload payload) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts(payload, "present")) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                throw payload.wrong("present");
            }
        }
        return ids;
    }

    private static List<Decision> decisions(Payload payload) {
        List<Decision> decisions = new ArrayList<>();
        for (JsonValue one : array(payload, "decisions")) {
            if (!(one instanceof JsonObject object)) {
                throw payload.wrong("decisions");
            }
            Payload decision = new Payload(object);
            String words = decision.textOrNull("words");
            decisions.add(new Decision(
                    words == null ? "" : words, decision.textOrNull("responsible"), decision.dateOrNull("due")));
        }
        return decisions;
    }

    /** {@code HH:MM}. */
    private static @Nullable LocalTime time(Payload payload) {
        String text = payload.textOrNull("at");
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw payload.wrong("at");
        }
    }
}
