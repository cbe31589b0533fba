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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.GuideParameters;
import ro.asigur.instrument.GuideVersions;
import ro.asigur.instrument.PublishVersion;
import ro.asigur.instrument.SetParameter;

/** {@code /admin/guide}: the county keeps its guide: versions, and the sums and limits that its rules read. */
@ApplicationScoped
@Path("admin/guide")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuideKeepingResource {

    private GuideVersions versions;
    private PublishVersion publication;
    private GuideParameters parameters;
    private SetParameter setting;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected GuideKeepingResource() {}

    @Inject
    public GuideKeepingResource(
            GuideVersions versions, PublishVersion publication, GuideParameters parameters, SetParameter setting) {
        this.versions = versions;
        this.publication = publication;
        this.parameters = parameters;
        this.setting = setting;
    }

    @GET
    @Path("versions")
    public List<GuideVersions.Row> versions() {
        return versions.all();
    }

    /** The body is the file of a guide; 201 when it became a version, 200 when the county had this very one. */
    @POST
    @Path("versions")
    public Response publish(@Nullable JsonStructure file) {
        PublishVersion.Result result = publication.publish(object(file));
        return Response.status(result.added() ? Response.Status.CREATED : Response.Status.OK)
                .entity(result)
                .build();
    }

    @GET
    @Path("parameters")
    public List<GuideParameters.Sheet> parameters() {
        return parameters.all();
    }

    /** {@code {code, value, validFrom, source}}. */
    @POST
    @Path("parameters")
    public List<GuideParameters.Sheet> set(@Nullable JsonStructure value) {
        setting.set(object(value));
        return parameters.all();
    }

    private static JsonObject object(@Nullable JsonStructure body) {
        return body instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}
