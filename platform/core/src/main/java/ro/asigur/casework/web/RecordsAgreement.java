package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.RecordAgreement;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.record-agreement}; its base is the agreement that was on the screen. */
@ApplicationScoped
public class RecordsAgreement implements CommandHandler {

    @Inject
    RecordAgreement use;

    @Override
    public String type() {
        return "casework.record-agreement";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.record(
                new RecordAgreement.Said(
                        payload.id("agreementId"),
                        payload.id("planId"),
                        payload.text("agreement"),
                        payload.textOrNull("signer"),
                        payload.date("on"),
                        payload.text("way"),
                        payload.textOrNull("signature")),
                Fields.word(command.base()));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
