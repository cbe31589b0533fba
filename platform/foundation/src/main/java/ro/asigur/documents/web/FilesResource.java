package ro.asigur.documents.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.HandleFiles;
import ro.asigur.documents.api.Files.KeptFile;
import ro.asigur.documents.domain.DocumentsProblem;
import ro.asigur.documents.domain.FileKind;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;

/** {@code /files}: sent once under an id of the device, downloaded as attachments only. */
@ApplicationScoped
@Path("files")
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    @Inject
    HandleFiles files;

    /** A file as its list shows it; {@code uat} null: of the county as a whole. */
    public record FileRow(
            UUID id,
            @Nullable Integer uat,
            String owner,
            UUID of,
            String name,
            String mediaType,
            int size,
            String sha256,
            String keptAt,
            String keptBy,
            @Nullable String withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnBecause) {

        static FileRow of(KeptFile file) {
            UatCode uat = file.uat();
            return new FileRow(
                    file.id(),
                    uat == null ? null : uat.siruta(),
                    file.ownerKind(),
                    file.ownerId(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.keptAt().toString(),
                    file.keptBy(),
                    file.withdrawnAt() == null ? null : file.withdrawnAt().toString(),
                    file.withdrawnBy(),
                    file.withdrawnBecause());
        }
    }

    /** @param owner kind of what has files; {@code of} its id */
    @GET
    public List<FileRow> list(
            @QueryParam("owner") @DefaultValue("") String owner, @QueryParam("of") @Nullable UUID of) {
        return files.of(owner, needed(of)).stream().map(FileRow::of).toList();
    }

    /** The content as it is, at most 10 MiB; sent again it is kept once. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public FileRow keep(
            @PathParam("id") UUID id,
            @QueryParam("owner") @DefaultValue("") String owner,
            @QueryParam("of") @Nullable UUID of,
            @QueryParam("name") @DefaultValue("") String name,
            InputStream content)
            throws IOException {
        return FileRow.of(files.keep(id, owner, needed(of), name, content.readNBytes(FileKind.LARGEST + 1)));
    }

    private static UUID needed(@Nullable UUID of) {
        if (of == null) {
            throw Refusal.at("/of", DocumentsProblem.OWNER_NOT_FOUND);
        }
        return of;
    }

    /** Never shown in the page: an attachment, whatever it is. */
    @GET
    @Path("{id}/content")
    @Produces({MediaType.WILDCARD, MediaType.APPLICATION_JSON})
    public Response content(@PathParam("id") UUID id) {
        HandleFiles.Opened opened = files.open(id);
        String name =
                URLEncoder.encode(opened.file().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(opened.content(), opened.file().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    public record Withdrawal(@Nullable String because) {}

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public void withdraw(@PathParam("id") UUID id, @NotNull Withdrawal withdrawal) {
        files.withdraw(id, withdrawal.because());
    }
}
