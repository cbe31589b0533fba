package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.TakeBackDelivery;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.take-back-delivery}. */
@ApplicationScoped
public class TakesBackDelivery implements CommandHandler {

    @Inject
    TakeBackDelivery use;

    @Override
    public String type() {
        return "casework.take-back-delivery";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.takeBack(payload.id("occasion"));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
