package ro.asigur.assessment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.AddNeed;
import ro.asigur.assessment.JudgeNeed;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.commands.api.PayloadProblem;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;

/** Commands about where a person's vulnerability stands. */
public final class NeedCommands {

    private NeedCommands() {}

    /** {@code assessment.judge-need}; its base is the state that was on the screen. */
    @ApplicationScoped
    public static class Judges implements CommandHandler {

        @Inject
        JudgeNeed use;

        @Override
        public String type() {
            return "assessment.judge-need";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.judge(new JudgeNeed.Order(
                    new HouseholdId(payload.id("householdId")),
                    payload.id("personId"),
                    payload.text("vulnerability"),
                    payload.text("state"),
                    payload.textOrNull("reason"),
                    base(command.base()),
                    command.madeAt()));
            return JsonValue.EMPTY_JSON_OBJECT;
        }

        private static @Nullable String base(JsonValue base) {
            if (base instanceof JsonString state) {
                return state.getString();
            }
            if (base == JsonValue.NULL) {
                return null;
            }
            throw Refusal.at("/base", PayloadProblem.FIELD_WRONG);
        }
    }

    /** {@code assessment.add-need}. */
    @ApplicationScoped
    public static class Adds implements CommandHandler {

        @Inject
        AddNeed use;

        @Override
        public String type() {
            return "assessment.add-need";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.add(new AddNeed.Order(
                    new HouseholdId(payload.id("householdId")),
                    payload.id("personId"),
                    payload.text("vulnerability"),
                    payload.number("priority"),
                    payload.textOrNull("reason"),
                    command.madeAt()));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
