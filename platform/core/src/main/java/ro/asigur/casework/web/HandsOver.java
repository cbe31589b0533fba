package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import ro.asigur.casework.HandOver;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.tenancy.api.JsonMaker;

/** {@code casework.hand-over}; answers how many lines were moved and how many had to stay. */
@ApplicationScoped
public class HandsOver implements CommandHandler {

    @Inject
    HandOver use;

    @Override
    public String type() {
        return "casework.hand-over";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        HandOver.Handed handed = use.handOver(payload.id("from"), payload.id("to"), payload.textOrNull("reason"));
        return JsonMaker.object()
                .add("moved", handed.moved())
                .add("others", handed.others())
                .add("left", handed.left())
                .build();
    }
}
