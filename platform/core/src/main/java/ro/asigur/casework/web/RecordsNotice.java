package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.casework.ActOnAlarm;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;

/** {@code casework.record-notice}: the mandatory notice to DGASPC. */
@ApplicationScoped
public class RecordsNotice implements CommandHandler {

    @Inject
    ActOnAlarm use;

    @Override
    public String type() {
        return "casework.record-notice";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        use.notice(new ActOnAlarm.Told(
                payload.id("noticeId"),
                payload.id("alarmId"),
                payload.textOrNull("recipient"),
                payload.text("way"),
                payload.textOrNull("number"),
                payload.date("on"),
                Fields.time(payload, "at"),
                payload.textOrNull("note")));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
