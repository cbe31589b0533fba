package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.CensusTables;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.documents.api.Tables.Wanted;

/** {@code /census/tables}: the census's lists as XLSX and CSV, with the filters of each list's own address. */
@ApplicationScoped
@Path("census/tables")
public class CensusTablesResource {

    @Inject
    CensusTables tables;

    @GET
    @Path("households.{format: xlsx|csv}")
    public Response households(
            @PathParam("format") String format,
            @QueryParam("lang") @DefaultValue("ro") String lang,
            @QueryParam("uat") @Nullable Integer uat,
            @QueryParam("village") @Nullable Integer village,
            @QueryParam("status") @Nullable String status,
            @QueryParam("priority") @Nullable Integer priority,
            @QueryParam("due") @DefaultValue("false") boolean due,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("atRisk") @DefaultValue("false") boolean atRisk) {
        return tables.households(
                        new HouseholdQuery(uat, village, status, priority, due, q, sort, null, 1, atRisk),
                        Wanted.of(format, lang))
                .answer();
    }

    /** @param list without-cnp or invisible */
    @GET
    @Path("people.{format: xlsx|csv}")
    public Response people(
            @PathParam("format") String format,
            @QueryParam("lang") @DefaultValue("ro") String lang,
            @QueryParam("list") @DefaultValue("without-cnp") String list,
            @QueryParam("uat") @Nullable @Min(1) @Max(999_999) Integer uat,
            @QueryParam("village") @Nullable @Min(1) @Max(999_999) Integer village) {
        return tables.people(list, uat, village, Wanted.of(format, lang)).answer();
    }

    @GET
    @Path("duplicates.{format: xlsx|csv}")
    public Response duplicates(
            @PathParam("format") String format,
            @QueryParam("lang") @DefaultValue("ro") String lang,
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("uat") @Nullable @Min(1) @Max(999_999) Integer uat) {
        return tables.duplicates(state, uat, Wanted.of(format, lang)).answer();
    }
}
