package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.GiveServices;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.record-delivery}: services given in one act. */
@ApplicationScoped
public class RecordsDelivery implements CommandHandler {

    @Inject
    GiveServices use;

    @Override
    public String type() {
        return "casework.record-delivery";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.give(new GiveServices.Act(
                payload.id("occasion"),
                payload.date("on"),
                Fields.time(payload, "at"),
                payload.textOrNull("note"),
                Fields.objects(payload, "lines").stream()
                        .map(line -> new GiveServices.OfLine(line.id("lineId"), Fields.ids(line, "persons")))
                        .toList()));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
