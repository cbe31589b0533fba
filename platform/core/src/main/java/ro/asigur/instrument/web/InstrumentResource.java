package ro.asigur.instrument.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.PublishedGuide;
import ro.asigur.instrument.TryDiagnosis;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.kernel.Refusal;

/** {@code /instrument}: the guide with its rules in CEL, its parameters and schema, and the try-out. */
@ApplicationScoped
@Path("instrument")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstrumentResource {

    private PublishedGuide guide;
    private TryDiagnosis tryOut;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected InstrumentResource() {}

    @Inject
    public InstrumentResource(PublishedGuide guide, TryDiagnosis tryOut) {
        this.guide = guide;
        this.tryOut = tryOut;
    }

    @GET
    @Path("current")
    public Response current(@Context Request request) {
        return tagged(guide.current(), request);
    }

    @GET
    @Path("{version: [0-9][A-Za-z0-9._-]{0,40}}")
    public Response version(@PathParam("version") String version, @Context Request request) {
        return tagged(guide.version(version), request);
    }

    private static Response tagged(PublishedGuide.Sheet sheet, Request request) {
        EntityTag tag = new EntityTag(sheet.sha256());
        CacheControl askAgain = new CacheControl();
        askAgain.setNoCache(true);
        askAgain.setPrivate(true);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(sheet.content()) : unchanged;
        return answer.tag(tag).cacheControl(askAgain).build();
    }

    /** Values valid on a day, today if none is named. */
    @GET
    @Path("parameters")
    public Map<String, Double> parameters(@QueryParam("on") @Nullable String on) {
        return guide.parameters(day(on));
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        try {
            return on == null || on.isEmpty() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException notADay) {
            throw Refusal.at("/on", InstrumentProblem.WRONG_TYPE, Map.of("question", "on", "type", "date"));
        }
    }

    /** JSON Schema of the instrument's file. */
    @GET
    @Path("schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    public Response schema() {
        return Response.ok(guide.schema()).build();
    }

    /** Made-up households to begin a try-out with. */
    @GET
    @Path("examples")
    public Response examples() {
        return Response.ok(tryOut.examples()).build();
    }

    @POST
    @Path("diagnose")
    public TryDiagnosis.Answer diagnose(@Nullable JsonStructure household) {
        return tryOut.diagnose(household instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    }
}
