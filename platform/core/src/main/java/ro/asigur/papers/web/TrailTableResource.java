package ro.asigur.papers.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import ro.asigur.documents.api.Tables.Wanted;
import ro.asigur.papers.TrailTable;

/** {@code /admin/tables}: the administrator's lists as XLSX and CSV. */
@ApplicationScoped
@Path("admin/tables")
public class TrailTableResource {

    @Inject
    TrailTable trail;

    @GET
    @Path("audit.{format: xlsx|csv}")
    public Response audit(@PathParam("format") String format, @QueryParam("lang") @DefaultValue("ro") String lang) {
        return trail.write(Wanted.of(format, lang)).answer();
    }
}
