package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.ActOnAlarm;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.take-alarm}. */
@ApplicationScoped
public class TakesAlarm implements CommandHandler {

    @Inject
    ActOnAlarm use;

    @Override
    public String type() {
        return "casework.take-alarm";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.take(payload.id("alarmId"));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
