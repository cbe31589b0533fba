package ro.asigur.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import ro.asigur.identity.api.RequestAddress;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.intake.NoticesInScope;
import ro.asigur.intake.SendSheet;
import ro.asigur.intake.domain.ObservationSheet;
import ro.asigur.intake.store.Notices;

/** {@code /intake}: the public form and its receipt, without an account; the notices, for who works in the commune. */
@ApplicationScoped
@Path("intake")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IntakeResource {

    @Inject
    RequestTenant tenant;

    @Inject
    RequestAddress address;

    @Inject
    SendSheet sheets;

    @Inject
    NoticesInScope notices;

    /** Communes to choose from. Public. */
    @GET
    @Path("places")
    public List<Notices.Place> places() {
        return sheets.places(tenant.get());
    }

    /** An observation sheet. Public, limited per address. */
    @POST
    @Path("sheets")
    public Response send(@NotNull ObservationSheet sheet) {
        return Response.status(Response.Status.CREATED)
                .entity(sheets.send(tenant.get(), address.address(), sheet))
                .build();
    }

    /** What became of a sheet. Public: the receipt is the key. */
    @GET
    @Path("sheets/{receipt}")
    public SendSheet.Progress follow(@PathParam("receipt") String receipt) {
        return sheets.follow(tenant.get(), receipt);
    }

    @GET
    @Path("notices")
    public List<NoticesInScope.NoticeRow> list(@QueryParam("closed") @DefaultValue("false") boolean closed) {
        return notices.list(closed);
    }

    @GET
    @Path("notices/{id}")
    public NoticesInScope.NoticeSheet open(@PathParam("id") UUID id) {
        return notices.open(id);
    }
}
