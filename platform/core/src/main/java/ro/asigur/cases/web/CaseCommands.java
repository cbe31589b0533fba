package ro.asigur.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.cases.MoveCase;
import ro.asigur.cases.OpenCase;
import ro.asigur.cases.StaffCase;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.kernel.HouseholdId;

/** Commands about the life of a case: each reads its payload and calls its use case. */
public final class CaseCommands {

    private CaseCommands() {}

    /** {@code cases.open}. */
    @ApplicationScoped
    public static class Opens implements CommandHandler {

        @Inject
        OpenCase use;

        @Override
        public String type() {
            return "cases.open";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.open(new OpenCase.Opening(
                    payload.id("caseId"),
                    new HouseholdId(payload.id("householdId")),
                    payload.idOrNull("personId"),
                    payload.idOrNull("responsible"),
                    payload.textOrNull("why")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.move}. */
    @ApplicationScoped
    public static class Moves implements CommandHandler {

        @Inject
        MoveCase use;

        @Override
        public String type() {
            return "cases.move";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.on(payload.id("caseId"), payload.text("state"), payload.textOrNull("from"), payload.textOrNull("why"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.close}. */
    @ApplicationScoped
    public static class Closes implements CommandHandler {

        @Inject
        MoveCase use;

        @Override
        public String type() {
            return "cases.close";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.close(
                    payload.id("caseId"),
                    payload.text("reason"),
                    payload.textOrNull("why"),
                    payload.value("confirmed").equals(JsonValue.TRUE));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.reopen}. */
    @ApplicationScoped
    public static class Reopens implements CommandHandler {

        @Inject
        MoveCase use;

        @Override
        public String type() {
            return "cases.reopen";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.reopen(payload.id("caseId"), payload.textOrNull("why"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.plan-review}. */
    @ApplicationScoped
    public static class PlansReview implements CommandHandler {

        @Inject
        MoveCase use;

        @Override
        public String type() {
            return "cases.plan-review";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.review(payload.id("caseId"), payload.date("on"), payload.textOrNull("why"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.name-responsible}. */
    @ApplicationScoped
    public static class NamesResponsible implements CommandHandler {

        @Inject
        StaffCase use;

        @Override
        public String type() {
            return "cases.name-responsible";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.responsible(payload.id("caseId"), payload.id("account"), payload.textOrNull("why"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.add-member}. */
    @ApplicationScoped
    public static class AddsMember implements CommandHandler {

        @Inject
        StaffCase use;

        @Override
        public String type() {
            return "cases.add-member";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.add(payload.id("caseId"), payload.id("account"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.remove-member}. */
    @ApplicationScoped
    public static class RemovesMember implements CommandHandler {

        @Inject
        StaffCase use;

        @Override
        public String type() {
            return "cases.remove-member";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.remove(payload.id("caseId"), payload.id("account"), payload.textOrNull("why"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
