package ro.asigur.referrals.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.ProblemTexts;
import ro.asigur.kernel.Refusal;
import ro.asigur.referrals.KeepDirectory;
import ro.asigur.referrals.ProviderSheet;
import ro.asigur.referrals.ReadDirectory;
import ro.asigur.referrals.domain.DirectoryFile;
import ro.asigur.referrals.domain.ProviderDraft;

/** {@code /directory}: the county's providers and their services. */
@ApplicationScoped
@Path("directory")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DirectoryResource {

    @Inject
    ReadDirectory read;

    @Inject
    KeepDirectory keep;

    @Inject
    ProblemTexts texts;

    @GET
    public List<ProviderSheet> all() {
        return read.all();
    }

    @POST
    public Response add(@NotNull ProviderDraft draft) {
        return Response.status(Response.Status.CREATED).entity(keep.add(draft)).build();
    }

    /** A change and the version that was on the screen. */
    public record Change(int base, @NotNull ProviderDraft provider) {}

    @PUT
    @Path("{id: [0-9a-fA-F-]{36}}")
    public ProviderSheet change(@PathParam("id") UUID id, @NotNull Change change) {
        return keep.change(id, change.base(), change.provider());
    }

    /** @param account null: nobody any more */
    public record Answering(@Nullable UUID account) {}

    @PUT
    @Path("{id: [0-9a-fA-F-]{36}}/account")
    public ProviderSheet answeredBy(@PathParam("id") UUID id, @NotNull Answering answering) {
        return keep.answeredBy(id, answering.account());
    }

    @GET
    @Path("answerers")
    public List<KeepDirectory.Answerer> answerers() {
        return keep.answerers();
    }

    /** @param write false: only what it would do */
    public record FileToImport(@NotNull String text, boolean write) {}

    /** A fault in words. */
    public record Fault(int line, @Nullable String column, String code, String title, String detail) {}

    /** See {@link KeepDirectory.Imported}. */
    public record Report(boolean written, int added, int changed, int same, List<Fault> faults) {}

    @POST
    @Path("import")
    public Report importFile(@NotNull FileToImport file) {
        KeepDirectory.Imported imported = keep.importFile(file.text(), file.write());
        return new Report(
                imported.written(),
                imported.added(),
                imported.changed(),
                imported.same(),
                imported.faults().stream().map(this::worded).collect(Collectors.toList()));
    }

    private Fault worded(DirectoryFile.Fault fault) {
        var told = texts.json(Refusal.of(fault.problem(), Map.copyOf(fault.args())));
        return new Fault(
                fault.line(),
                fault.column(),
                fault.problem().code(),
                told.getString("title", fault.problem().code()),
                told.getString("detail", ""));
    }
}
