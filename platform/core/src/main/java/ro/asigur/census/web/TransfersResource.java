package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.Transfer;
import ro.asigur.census.TransfersInScope;

/** {@code /census/transfers}: households offered to and from the reader's communes. */
@ApplicationScoped
@Path("census/transfers")
@Produces(MediaType.APPLICATION_JSON)
public class TransfersResource {

    private TransfersInScope transfers;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TransfersResource() {}

    @Inject
    public TransfersResource(TransfersInScope transfers) {
        this.transfers = transfers;
    }

    @GET
    public List<Transfer> list(@QueryParam("household") @Nullable UUID household) {
        return transfers.list(household);
    }
}
