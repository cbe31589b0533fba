package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.census.EntrustPerson;
import ro.asigur.census.domain.Entrusting;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.kernel.PersonId;

/** Giving a person to a colleague's care, and taking her back. */
public final class EntrustingCommands {

    private EntrustingCommands() {}

    /** {@code census.entrust-person}. */
    @ApplicationScoped
    public static class Entrusts implements CommandHandler {

        @Inject
        EntrustPerson use;

        @Override
        public String type() {
            return "census.entrust-person";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.entrust(
                    payload.id("grantId"),
                    new PersonId(payload.id("personId")),
                    new Entrusting(
                            payload.id("account"),
                            payload.text("reason"),
                            payload.textOrNull("words"),
                            payload.date("from"),
                            payload.date("until")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.end-entrusting}. */
    @ApplicationScoped
    public static class Ends implements CommandHandler {

        @Inject
        EntrustPerson use;

        @Override
        public String type() {
            return "census.end-entrusting";
        }

        @Override
        public JsonObject handle(Command command) {
            use.end(Payload.of(command).id("grantId"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
