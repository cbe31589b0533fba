package ro.asigur.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.intake.HandleNotice;
import ro.asigur.kernel.HouseholdId;

/** Intake's commands: each reads its payload and calls its use case. */
public final class IntakeCommands {

    private IntakeCommands() {}

    /** {@code intake.take-notice}. */
    @ApplicationScoped
    public static class Takes implements CommandHandler {

        @Inject
        HandleNotice use;

        @Override
        public String type() {
            return "intake.take-notice";
        }

        @Override
        public JsonObject handle(Command command) {
            use.take(Payload.of(command).id("noticeId"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code intake.close-notice}, with how it ended. */
    @ApplicationScoped
    public static class Closes implements CommandHandler {

        @Inject
        HandleNotice use;

        @Override
        public String type() {
            return "intake.close-notice";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            UUID household = payload.idOrNull("householdId");
            use.close(new HandleNotice.Ending(
                    payload.id("noticeId"),
                    payload.text("outcome"),
                    payload.textOrNull("note"),
                    household == null ? null : new HouseholdId(household)));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
