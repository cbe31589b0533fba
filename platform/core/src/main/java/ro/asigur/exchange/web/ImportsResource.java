package ro.asigur.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.Payload;
import ro.asigur.commands.api.ProblemTexts;
import ro.asigur.exchange.BringFile;
import ro.asigur.exchange.ExchangeProblem;
import ro.asigur.exchange.ImportSheet;
import ro.asigur.exchange.ImportsOfCounty;
import ro.asigur.exchange.reading.Headings;
import ro.asigur.exchange.store.ExternalKeys;
import ro.asigur.exchange.store.ImportReports;
import ro.asigur.kernel.Problem;
import ro.asigur.kernel.Refusal;

/** {@code /exchange/imports}: a file, the choice of its columns, a try with its report, and the import itself. */
@ApplicationScoped
@Path("exchange")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private BringFile files;
    private ImportsOfCounty imports;
    private ProblemTexts texts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ImportsResource() {}

    @Inject
    public ImportsResource(BringFile files, ImportsOfCounty imports, ProblemTexts texts) {
        this.files = files;
        this.imports = imports;
        this.texts = texts;
    }

    @GET
    @Path("imports")
    public List<ImportSheet> all() {
        return imports.all();
    }

    /** The body is the file itself. */
    @POST
    @Path("imports")
    @Consumes(MediaType.WILDCARD)
    public Response bring(
            @QueryParam("system") @DefaultValue("asigur") String system,
            @QueryParam("name") @DefaultValue("") String name,
            InputStream body) {
        files.allow(system);
        java.nio.file.Path spooled = BringFile.spool(body);
        try {
            UUID id = files.bring(system, name, spooled);
            return Response.status(Response.Status.CREATED)
                    .entity(imports.one(id))
                    .build();
        } finally {
            delete(spooled);
        }
    }

    private static void delete(java.nio.file.Path spooled) {
        try {
            Files.delete(spooled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("imports/{id}")
    public ImportSheet one(@PathParam("id") UUID id) {
        return imports.one(id);
    }

    @DELETE
    @Path("imports/{id}")
    public void drop(@PathParam("id") UUID id) {
        imports.drop(id);
    }

    @GET
    @Path("imports/{id}/headings")
    public List<Headings.OfFile> headings(@PathParam("id") UUID id) {
        return imports.headings(id);
    }

    /** The body is the layout of a list; {@code {}} for our own format. */
    @POST
    @Path("imports/{id}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportSheet check(@PathParam("id") UUID id, @Nullable JsonStructure layout) {
        return imports.check(id, layout instanceof JsonObject object ? object : null);
    }

    @POST
    @Path("imports/{id}/run")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportSheet run(@PathParam("id") UUID id) {
        return imports.run(id);
    }

    /** @param text what is wrong, in the reader's language */
    public record Line(int number, String file, int line, String field, boolean error, String problem, String text) {}

    /** A hundred at a time, errors first. */
    @GET
    @Path("imports/{id}/problems")
    public List<Line> problems(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after) {
        return imports.problems(id, after).stream().map(this::line).toList();
    }

    private Line line(ImportReports.Kept kept) {
        Map<String, Object> args = new HashMap<>();
        kept.args().forEach((name, value) -> args.put(name, kept.args().getString(name)));
        JsonObject told = texts.json(Refusal.of(new Told(kept.problem()), args));
        return new Line(
                kept.number(),
                kept.file(),
                kept.line(),
                kept.field(),
                kept.error(),
                kept.problem(),
                told.getString("detail", told.getString("title", kept.problem())));
    }

    /** A problem as it was kept. */
    private record Told(String code) implements Problem {
        @Override
        public int status() {
            return ExchangeProblem.LINES_UNREADABLE.status();
        }
    }

    @GET
    @Path("keys")
    public List<ExternalKeys.Line> keys(
            @QueryParam("system") @DefaultValue("aurora") String system,
            @QueryParam("kind") @DefaultValue("household") String kind,
            @QueryParam("q") @DefaultValue("") String search) {
        return imports.keys(system, kind, search);
    }

    /** {@code {system, kind, externalId, ourId}}. */
    @PUT
    @Path("keys")
    @Consumes(MediaType.APPLICATION_JSON)
    public void map(@Nullable JsonStructure body) {
        Payload payload = new Payload(body instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT);
        imports.map(payload.text("system"), payload.text("kind"), payload.text("externalId"), payload.id("ourId"));
    }
}
