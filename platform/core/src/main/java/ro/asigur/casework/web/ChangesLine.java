package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.ChangeLine;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.change-line}; its base is the state that was on the screen. */
@ApplicationScoped
public class ChangesLine implements CommandHandler {

    @Inject
    ChangeLine use;

    @Override
    public String type() {
        return "casework.change-line";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.change(
                payload.id("lineId"), payload.text("state"), payload.textOrNull("reason"), Fields.word(command.base()));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
