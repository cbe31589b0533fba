package ro.asigur.referrals.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.referrals.AnswerReferral;
import ro.asigur.referrals.ReferralSteps.Saying;
import ro.asigur.referrals.SendReferral;
import ro.asigur.referrals.domain.ReferralState;

/** Commands of referrals: each reads its payload and calls its use case. */
public final class ReferralCommands {

    private ReferralCommands() {}

    /** {@code referrals.send}. */
    @ApplicationScoped
    public static class Sends implements CommandHandler {

        @Inject
        SendReferral use;

        @Override
        public String type() {
            return "referrals.send";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.send(new SendReferral.Order(
                    payload.id("referralId"),
                    payload.id("personId"),
                    payload.idOrNull("lineId"),
                    payload.text("destination"),
                    payload.id("providerId"),
                    payload.idOrNull("serviceId"),
                    payload.text("reason"),
                    payload.number("priority"),
                    payload.textOrNull("consentBy"),
                    payload.dateOrNull("consentOn"),
                    payload.text("channel"),
                    payload.textOrNull("answerPhone"),
                    command.madeAt()));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code referrals.note}: the team notes what it was told, closes or withdraws. */
    @ApplicationScoped
    public static class Notes implements CommandHandler {

        @Inject
        AnswerReferral use;

        @Override
        public String type() {
            return "referrals.note";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.note(payload.id("referralId"), saying(payload));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code referrals.answer}: the provider's account answers. */
    @ApplicationScoped
    public static class Answers implements CommandHandler {

        @Inject
        AnswerReferral use;

        @Override
        public String type() {
            return "referrals.answer";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.answer(payload.id("referralId"), saying(payload));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static Saying saying(Payload payload) {
        return new Saying(
                ReferralState.of(payload.text("state")),
                payload.textOrNull("words"),
                given(payload),
                payload.dateOrNull("on"));
    }

    private static @Nullable Boolean given(Payload payload) {
        JsonValue value = payload.value("given");
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            default -> throw payload.wrong("given");
        };
    }
}
