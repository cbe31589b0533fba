package ro.asigur.territory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.territory.SetVillagePoint;
import ro.asigur.territory.SetVillagePoint.Place;

/** {@code territory.set-village-point}: {village, lat, lon}, both null to take it off; answers {before}. */
@ApplicationScoped
public class SetsVillagePoint implements CommandHandler {

    @Inject
    SetVillagePoint use;

    @Override
    public String type() {
        return "territory.set-village-point";
    }

    @Override
    public JsonObject handle(Command command) {
        Payload payload = Payload.of(command);
        JsonObjectBuilder answer = JsonMaker.object();
        use.set(payload.number("village"), place(payload), command.madeAt())
                .ifPresentOrElse(
                        before -> answer.add(
                                "before",
                                JsonMaker.object().add("lat", before.lat()).add("lon", before.lon())),
                        () -> answer.addNull("before"));
        return answer.build();
    }

    private static @org.jspecify.annotations.Nullable Place place(Payload payload) {
        JsonValue lat = payload.value("lat");
        JsonValue lon = payload.value("lon");
        if (lat == JsonValue.NULL && lon == JsonValue.NULL) {
            return null;
        }
        if (lat instanceof JsonNumber north && lon instanceof JsonNumber east) {
            return new Place(north.doubleValue(), east.doubleValue());
        }
        throw payload.wrong("lat");
    }
}
