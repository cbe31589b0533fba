package ro.asigur.programmes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.programmes.AskAccess;
import ro.asigur.programmes.DecideAccess;
import ro.asigur.programmes.domain.Ask;
import ro.asigur.programmes.domain.Eligibility;
import ro.asigur.tenancy.api.JsonMaker;

/** Commands of access to services: each reads its payload and calls its use case. */
public final class AccessCommands {

    private AccessCommands() {}

    /** {@code programmes.ask}; answers whether every condition is met. */
    @ApplicationScoped
    public static class Asks implements CommandHandler {

        @Inject
        AskAccess use;

        @Override
        public String type() {
            return "programmes.ask";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            boolean eligible = Eligibility.met(use.ask(new AskAccess.Order(
                    payload.id("askId"),
                    payload.id("serviceId"),
                    payload.id("personId"),
                    payload.idOrNull("lineId"),
                    payload.number("priority"),
                    payload.text("reason"),
                    payload.textOrNull("proofSeen"))));
            return JsonMaker.object().add("eligible", eligible).build();
        }
    }

    /** {@code programmes.decide}. */
    @ApplicationScoped
    public static class Decides implements CommandHandler {

        @Inject
        DecideAccess use;

        @Override
        public String type() {
            return "programmes.decide";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.decide(payload.id("askId"), payload.text("decision"), payload.text("reason"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code programmes.contract}. */
    @ApplicationScoped
    public static class Contracts implements CommandHandler {

        @Inject
        DecideAccess use;

        @Override
        public String type() {
            return "programmes.contract";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.contract(
                    payload.id("askId"),
                    new Ask.Contract(
                            payload.text("number"),
                            payload.date("from"),
                            payload.date("to"),
                            payload.text("objectives")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code programmes.end-access}: by who decides. */
    @ApplicationScoped
    public static class Ends implements CommandHandler {

        @Inject
        DecideAccess use;

        @Override
        public String type() {
            return "programmes.end-access";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.end(payload.id("askId"), payload.date("on"), payload.text("reason"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code programmes.withdraw-ask}: by the team that asked. */
    @ApplicationScoped
    public static class Withdraws implements CommandHandler {

        @Inject
        DecideAccess use;

        @Override
        public String type() {
            return "programmes.withdraw-ask";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.withdraw(payload.id("askId"), payload.date("on"), payload.text("reason"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
