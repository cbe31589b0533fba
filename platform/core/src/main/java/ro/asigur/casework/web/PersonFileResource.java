package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ro.asigur.casework.OpenPersonFile;
import ro.asigur.kernel.PersonId;

/** {@code /census/people/{id}}: one person by herself, for who was granted her alone too. */
@ApplicationScoped
@Path("census/people/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.APPLICATION_JSON)
public class PersonFileResource {

    private OpenPersonFile files;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PersonFileResource() {}

    @Inject
    public PersonFileResource(OpenPersonFile files) {
        this.files = files;
    }

    @GET
    public OpenPersonFile.PersonFile open(@PathParam("id") UUID id) {
        return files.open(new PersonId(id));
    }
}
