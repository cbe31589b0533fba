package ro.asigur.example.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ro.asigur.example.Notebook;
import ro.asigur.example.domain.Note;
import ro.asigur.kernel.UatCode;
import ro.asigur.spi.Permitted;
import ro.asigur.spi.PublicRoute;

/** {@code /api/plugins/example}: JSON in, the notebook, JSON out. */
@Path("/plugins/example")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class NotebookResource {

    private static final int TOKEN = 100;

    private final Notebook notebook;

    public NotebookResource(Notebook notebook) {
        this.notebook = notebook;
    }

    /** A note to write; {@code uat} is a SIRUTA code. */
    public record NewNote(
            @NotNull @Positive Integer uat,
            @NotBlank @Size(max = Note.LONGEST) String text) {}

    /** A token to show to somebody. */
    public record Shared(String token) {}

    /** The token that somebody was shown. */
    public record Guest(@NotBlank @Size(max = TOKEN) String token) {}

    @GET
    @Path("/notes")
    @Permitted("example.note.read")
    public List<Notebook.Read> notes(@QueryParam("uat") @NotNull @Positive Integer uat) {
        return notebook.read(new UatCode(uat));
    }

    @POST
    @Path("/notes")
    @Permitted("example.note.write")
    public Notebook.Read write(@Valid @NotNull NewNote note) {
        return notebook.write(new UatCode(note.uat()), note.text());
    }

    @POST
    @Path("/notes/{id}/link")
    @Permitted("example.note.write")
    public Shared share(@PathParam("id") UUID id) {
        return new Shared(notebook.share(id));
    }

    /** By POST, so that a mail program that looks at links does not use one up. */
    @POST
    @Path("/guest")
    @PublicRoute(perMinute = 20)
    public Notebook.Read guest(@Valid @NotNull Guest guest) {
        return notebook.readAsGuest(guest.token());
    }
}
