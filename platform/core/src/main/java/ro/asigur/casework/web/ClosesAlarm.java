package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.ActOnAlarm;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.close-alarm}: what was done. */
@ApplicationScoped
public class ClosesAlarm implements CommandHandler {

    @Inject
    ActOnAlarm use;

    @Override
    public String type() {
        return "casework.close-alarm";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.close(payload.id("alarmId"), payload.textOrNull("outcome"));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
