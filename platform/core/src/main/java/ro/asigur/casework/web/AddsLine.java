package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.AddLine;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.add-line}. */
@ApplicationScoped
public class AddsLine implements CommandHandler {

    @Inject
    AddLine use;

    @Override
    public String type() {
        return "casework.add-line";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.add(new AddLine.Added(
                payload.id("lineId"),
                payload.id("planId"),
                payload.text("service"),
                Fields.ids(payload, "persons"),
                payload.textOrNull("reason"),
                payload.dateOrNull("due"),
                payload.textOrNull("role"),
                payload.idOrNull("responsible")));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
