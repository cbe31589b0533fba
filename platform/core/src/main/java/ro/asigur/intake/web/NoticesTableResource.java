package ro.asigur.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import ro.asigur.documents.api.Tables.Wanted;
import ro.asigur.intake.NoticesTable;

/** {@code /intake/tables}: the notices as XLSX and CSV. */
@ApplicationScoped
@Path("intake/tables")
public class NoticesTableResource {

    @Inject
    NoticesTable notices;

    @GET
    @Path("notices.{format: xlsx|csv}")
    public Response notices(
            @PathParam("format") String format,
            @QueryParam("lang") @DefaultValue("ro") String lang,
            @QueryParam("closed") @DefaultValue("false") boolean closed) {
        return notices.write(closed, Wanted.of(format, lang)).answer();
    }
}
