package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.census.DecideTransfer;
import ro.asigur.census.OfferTransfer;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** A household that moves to another commune. */
public final class TransferCommands {

    private TransferCommands() {}

    /** {@code census.offer-transfer}. */
    @ApplicationScoped
    public static class Offers implements CommandHandler {

        @Inject
        OfferTransfer use;

        @Override
        public String type() {
            return "census.offer-transfer";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.offer(new OfferTransfer.Order(
                    payload.id("transferId"),
                    new HouseholdId(payload.id("householdId")),
                    new UatCode(payload.number("toUat")),
                    payload.text("words"),
                    payload.textOrNull("phone")));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.withdraw-transfer}. */
    @ApplicationScoped
    public static class Withdraws implements CommandHandler {

        @Inject
        OfferTransfer use;

        @Override
        public String type() {
            return "census.withdraw-transfer";
        }

        @Override
        public JsonObject handle(Command command) {
            use.withdraw(Payload.of(command).id("transferId"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.accept-transfer}, answered with the household's number in the receiving commune. */
    @ApplicationScoped
    public static class Accepts implements CommandHandler {

        @Inject
        DecideTransfer use;

        @Override
        public String type() {
            return "census.accept-transfer";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            int number = use.accept(
                    payload.id("transferId"), payload.number("village"), payload.text("address"), command.madeAt());
            return JsonMaker.object().add("number", number).build();
        }
    }

    /** {@code census.refuse-transfer}. */
    @ApplicationScoped
    public static class Refuses implements CommandHandler {

        @Inject
        DecideTransfer use;

        @Override
        public String type() {
            return "census.refuse-transfer";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.refuse(payload.id("transferId"), payload.textOrNull("words"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
