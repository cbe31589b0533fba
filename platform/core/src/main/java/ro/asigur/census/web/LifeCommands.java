package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.census.MoveMembers;
import ro.asigur.census.NameCarer;
import ro.asigur.census.RecordDeparture;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;

/** What happens to the people of a household. */
public final class LifeCommands {

    private LifeCommands() {}

    /** {@code census.move-members}. */
    @ApplicationScoped
    public static class Moves implements CommandHandler {

        @Inject
        MoveMembers use;

        @Override
        public String type() {
            return "census.move-members";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.move(
                    new MoveMembers.Order(
                            new HouseholdId(payload.id("toHouseholdId")),
                            Ids.of(payload, "personIds"),
                            payload.date("on"),
                            payload.text("why"),
                            payload.textOrNull("words"),
                            command.madeAt()),
                    command.device());
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.record-departure}. */
    @ApplicationScoped
    public static class Departs implements CommandHandler {

        @Inject
        RecordDeparture use;

        @Override
        public String type() {
            return "census.record-departure";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.record(
                    new RecordDeparture.Order(
                            payload.id("eventId"),
                            new PersonId(payload.id("personId")),
                            payload.text("kind"),
                            payload.date("on"),
                            payload.textOrNull("words"),
                            command.madeAt()),
                    command.device());
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.withdraw-departure}. */
    @ApplicationScoped
    public static class Withdraws implements CommandHandler {

        @Inject
        RecordDeparture use;

        @Override
        public String type() {
            return "census.withdraw-departure";
        }

        @Override
        public JsonObject handle(Command command) {
            use.withdraw(Payload.of(command).id("eventId"), command.device());
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.name-carer}. */
    @ApplicationScoped
    public static class NamesCarer implements CommandHandler {

        @Inject
        NameCarer use;

        @Override
        public String type() {
            return "census.name-carer";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.carer(new HouseholdId(payload.id("householdId")), payload.idOrNull("personId"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.mark-known}. */
    @ApplicationScoped
    public static class MarksKnown implements CommandHandler {

        @Inject
        NameCarer use;

        @Override
        public String type() {
            return "census.mark-known";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            JsonValue known = payload.value("known");
            if (known != JsonValue.TRUE && known != JsonValue.FALSE && known != JsonValue.NULL) {
                throw payload.wrong("known");
            }
            use.known(
                    new PersonId(payload.id("personId")),
                    known == JsonValue.NULL ? null : Boolean.valueOf(known == JsonValue.TRUE));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
