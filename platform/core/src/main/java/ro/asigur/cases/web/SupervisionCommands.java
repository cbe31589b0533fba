package ro.asigur.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.cases.CommentOnCase;
import ro.asigur.cases.ValidatePlan;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** Commands of supervision, and the answers to it: each reads its payload and calls its use case. */
public final class SupervisionCommands {

    private SupervisionCommands() {}

    /** {@code cases.comment}. */
    @ApplicationScoped
    public static class Comments implements CommandHandler {

        @Inject
        CommentOnCase use;

        @Override
        public String type() {
            return "cases.comment";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.say(new CommentOnCase.Said(
                    payload.id("commentId"),
                    payload.id("caseId"),
                    payload.idOrNull("lineId"),
                    payload.idOrNull("replyTo"),
                    payload.textOrNull("words"),
                    payload.value("needsAnswer").equals(JsonValue.TRUE)));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.settle-comment}. */
    @ApplicationScoped
    public static class Settles implements CommandHandler {

        @Inject
        CommentOnCase use;

        @Override
        public String type() {
            return "cases.settle-comment";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.settle(payload.id("commentId"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code cases.validate-plan}. */
    @ApplicationScoped
    public static class Validates implements CommandHandler {

        @Inject
        ValidatePlan use;

        @Override
        public String type() {
            return "cases.validate-plan";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.validate(
                    payload.id("caseId"),
                    payload.id("planId"),
                    payload.number("revision"),
                    payload.textOrNull("words"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
