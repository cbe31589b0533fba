package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ro.asigur.casework.OpenHouseholdFile;
import ro.asigur.kernel.HouseholdId;

/** {@code /census/households/{id}}: the file, where census, assessment and plan come together. */
@ApplicationScoped
@Path("census/households/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdFileResource {

    private OpenHouseholdFile files;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HouseholdFileResource() {}

    @Inject
    public HouseholdFileResource(OpenHouseholdFile files) {
        this.files = files;
    }

    @GET
    public OpenHouseholdFile.HouseholdFile open(@PathParam("id") UUID id) {
        return files.open(new HouseholdId(id));
    }
}
