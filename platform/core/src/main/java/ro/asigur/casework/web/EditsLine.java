package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.UUID;
import ro.asigur.casework.EditLine;
import ro.asigur.casework.domain.LineTerms;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.edit-line}: the fields to be changed; its base holds the same fields as they were on the screen. */
@ApplicationScoped
public class EditsLine implements CommandHandler {

    @Inject
    EditLine use;

    @Override
    public String type() {
        return "casework.edit-line";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        JsonValue base = command.base();
        EditLine.Edit looked = base instanceof JsonObject fields ? edit(new Payload(fields)) : now -> now;
        use.edit(payload.id("lineId"), edit(payload.object("fields")), looked);
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static EditLine.Edit edit(Payload fields) {
        return now -> {
            UUID responsible = fields.has("responsible") ? fields.idOrNull("responsible") : now.responsible();
            return new LineTerms(
                    fields.has("role") ? fields.text("role") : now.role(),
                    fields.has("due") ? fields.dateOrNull("due") : now.due(),
                    fields.has("repeatEvery") ? fields.textOrNull("repeatEvery") : now.repeatEvery(),
                    fields.has("destinations") ? Fields.texts(fields, "destinations") : now.destinations(),
                    responsible,
                    Objects.equals(responsible, now.responsible()) ? now.responsibleName() : null);
        };
    }
}
