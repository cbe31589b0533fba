package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.CaseworkTables;
import ro.asigur.casework.DutiesInScope;
import ro.asigur.documents.api.Tables.Wanted;

/** {@code /casework/tables}: casework's lists as XLSX and CSV, with the filters of each list's own address. */
@ApplicationScoped
@Path("casework/tables")
public class CaseworkTablesResource {

    @Inject
    CaseworkTables tables;

    @GET
    @Path("duties.{format: xlsx|csv}")
    public Response duties(
            @PathParam("format") String format,
            @QueryParam("lang") @DefaultValue("ro") String lang,
            @QueryParam("uat") @Nullable Integer uat,
            @QueryParam("when") @DefaultValue("overdue") String when,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("of") @Nullable UUID of) {
        return tables.duties(new DutiesInScope.Query(uat, when, mine, of, null, 1), Wanted.of(format, lang))
                .answer();
    }

    @GET
    @Path("alarms.{format: xlsx|csv}")
    public Response alarms(
            @PathParam("format") String format,
            @QueryParam("lang") @DefaultValue("ro") String lang,
            @QueryParam("uat") @Nullable Integer uat) {
        return tables.alarms(uat, Wanted.of(format, lang)).answer();
    }

    /** @param list not-begun or unmet */
    @GET
    @Path("behind.{format: xlsx|csv}")
    public Response behind(
            @PathParam("format") String format,
            @QueryParam("lang") @DefaultValue("ro") String lang,
            @QueryParam("list") @DefaultValue("not-begun") String list,
            @QueryParam("uat") @Nullable Integer uat) {
        return tables.behind(list, uat, Wanted.of(format, lang)).answer();
    }

    @GET
    @Path("county.{format: xlsx|csv}")
    public Response county(@PathParam("format") String format, @QueryParam("lang") @DefaultValue("ro") String lang) {
        return tables.county(Wanted.of(format, lang)).answer();
    }
}
