package ro.asigur.commands.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.CommandsProblem;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.ProblemTexts;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;

/** The one endpoint that the field screens write to. */
@Path("/commands")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommandsResource {

    private static final int AT_MOST = 200;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    CarryOut carryOut;

    @Inject
    ProblemTexts problems;

    /** {@code {device, commands: [{id, type, madeAt, base?, payload}]}}; answers each in its place, 200 also when one is refused. */
    @POST
    public JsonObject carryOut(@Nullable JsonStructure body) {
        JsonArray results = carryOut.all(read(body)).stream()
                .map(this::result)
                .collect(JsonMaker::array, JsonArrayBuilder::add, JsonArrayBuilder::addAll)
                .build();
        return JsonMaker.object().add("results", results).build();
    }

    private JsonObjectBuilder result(CarryOut.Outcome outcome) {
        JsonObjectBuilder result = JsonMaker.object().add("id", outcome.id().toString());
        Refusal refusal = outcome.refusal();
        if (refusal != null) {
            return result.add("status", "refused").add("problem", problems.json(refusal));
        }
        JsonObject answer = outcome.answer();
        return result.add("status", "applied").add("result", answer == null ? JsonValue.EMPTY_JSON_OBJECT : answer);
    }

    private static List<Command> read(@Nullable JsonStructure whole) {
        if (!(whole instanceof JsonObject body)) {
            throw Refusal.of(CommandsProblem.MALFORMED);
        }
        try {
            UUID device = UUID.fromString(body.getString("device"));
            JsonArray sent = body.getJsonArray("commands");
            if (sent.size() > AT_MOST) {
                throw Refusal.at("/commands", CommandsProblem.TOO_MANY, java.util.Map.of("most", AT_MOST));
            }
            List<Command> commands = new ArrayList<>();
            for (JsonObject one : sent.getValuesAs(JsonObject.class)) {
                commands.add(new Command(
                        UUID.fromString(one.getString("id")),
                        one.getString("type"),
                        device,
                        madeAt(one.getString("madeAt")),
                        one.getOrDefault("base", JsonValue.NULL),
                        one.getJsonObject("payload")));
            }
            return commands;
        } catch (NullPointerException | ClassCastException | IllegalArgumentException | DateTimeException malformed) {
            throw Refusal.of(CommandsProblem.MALFORMED);
        }
    }

    /** A tablet's clock may be wrong, but not by centuries: such an instant is not a date at all. */
    private static Instant madeAt(String text) {
        Instant at = Instant.parse(text);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(END_OF_TIME)) {
            throw Refusal.of(CommandsProblem.MALFORMED);
        }
        return at;
    }
}
