package ro.asigur.exchange.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.ExchangeProblem;
import ro.asigur.exchange.ExportData;
import ro.asigur.exchange.format.Format;
import ro.asigur.exchange.format.Schemas;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;

/** {@code /exchange}: what goes out, and what the format is. */
@ApplicationScoped
@Path("exchange")
public class ExchangeResource {

    private ExportData export;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ExchangeResource() {}

    @Inject
    public ExchangeResource(ExportData export) {
        this.export = export;
    }

    /** A file, written while it is read. */
    @GET
    @Path("export")
    @Produces({"application/x-ndjson", "application/zip", MediaType.APPLICATION_JSON})
    public Response export(
            @QueryParam("format") @DefaultValue("jsonl") String format,
            @QueryParam("uat") @Nullable Integer uat,
            @QueryParam("cnp") @DefaultValue("false") boolean cnp) {
        ExportData.Order order = new ExportData.Order(format, uat, cnp);
        String name = export.begin(order);
        StreamingOutput body = out -> export.write(order, out);
        return Response.ok(body, format.equals("csv") ? "application/zip" : "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** JSON Schema of a line of a JSON Lines file. */
    @GET
    @Path("schema")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject schema() {
        return Schemas.line();
    }

    /** JSON Schema of one kind of row. */
    @GET
    @Path("schema/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject schema(@PathParam("kind") String kind) {
        return Schemas.of(found(kind));
    }

    /** The columns of one kind, described in both languages. */
    @GET
    @Path("schema/{kind}/columns")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject columns(@PathParam("kind") String name) {
        Format.Kind kind = found(name);
        JsonArrayBuilder columns = JsonMaker.array();
        kind.columns()
                .forEach(column -> columns.add(JsonMaker.object()
                        .add("name", column.name())
                        .add("type", column.type().name().toLowerCase(java.util.Locale.ROOT))
                        .add("required", column.required())
                        .add("options", JsonMaker.texts(column.options()))
                        .add("ro", column.ro())
                        .add("en", column.en())));
        return JsonMaker.object()
                .add("kind", kind.name())
                .add("ro", kind.ro())
                .add("en", kind.en())
                .add("columns", columns)
                .build();
    }

    private static Format.Kind found(String kind) {
        return Format.find(kind).orElseThrow(() -> Refusal.of(ExchangeProblem.KIND_UNKNOWN));
    }
}
