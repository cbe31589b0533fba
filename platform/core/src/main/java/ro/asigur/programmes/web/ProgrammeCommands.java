package ro.asigur.programmes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.programmes.EnrolPerson;

/** Commands of programmes: each reads its payload and calls its use case. */
public final class ProgrammeCommands {

    private ProgrammeCommands() {}

    /** {@code programmes.enrol}. */
    @ApplicationScoped
    public static class Enrols implements CommandHandler {

        @Inject
        EnrolPerson use;

        @Override
        public String type() {
            return "programmes.enrol";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.enrol(new EnrolPerson.Order(
                    payload.id("programmeId"),
                    payload.id("personId"),
                    payload.text("group"),
                    payload.text("proofSeen"),
                    payload.date("proofOn")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code programmes.leave}, with why. */
    @ApplicationScoped
    public static class Leaves implements CommandHandler {

        @Inject
        EnrolPerson use;

        @Override
        public String type() {
            return "programmes.leave";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.leave(payload.id("programmeId"), payload.id("personId"), payload.text("reason"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
