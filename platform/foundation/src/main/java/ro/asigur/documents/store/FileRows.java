package ro.asigur.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.documents.api.Files.KeptFile;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Files with their content sealed: bound to the county, the file's id and its digest. */
@ApplicationScoped
public class FileRows {

    private static final String FILE = """
            select id, uat, owner_kind, owner_id, name, media_type, size, sha256, kept_at, kept_by_name, withdrawn_at,
                withdrawn_by_name, withdrawn_because from base.kept_file\s""";

    @Inject
    Work work;

    @Inject
    CountyKeys keys;

    /** @return false when the id is in use */
    public boolean add(KeptFile file, byte[] content) {
        UatCode uat = file.uat();
        return sql().run(
                                """
                        insert into base.kept_file (id, uat, owner_kind, owner_id, name, media_type, size, sha256, content, kept_at,
                            kept_by, kept_by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                                file.id(),
                                uat == null ? null : uat.siruta(),
                                file.ownerKind(),
                                file.ownerId(),
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                HexFormat.of().parseHex(file.sha256()),
                                keys.encrypt(content, boundTo(file)),
                                file.keptAt(),
                                work.binding().actor(),
                                file.keptBy())
                == 1;
    }

    public Optional<KeptFile> find(UUID id) {
        return sql().first(FILE + "where id = ?", FileRows::read, id);
    }

    public List<KeptFile> of(String kind, Collection<UUID> owners) {
        return sql().list(
                        FILE + "where owner_kind = ? and owner_id = any(?) order by kept_at, id",
                        FileRows::read,
                        kind,
                        owners.toArray(UUID[]::new));
    }

    /** @throws IllegalStateException when the row was tampered with */
    public byte[] content(KeptFile file) {
        byte[] sealed =
                sql().only("select content from base.kept_file where id = ?", row -> row.getBytes(1), file.id());
        return keys.decrypt(sealed, boundTo(file));
    }

    /** @return false when it was withdrawn already */
    public boolean withdraw(UUID id, Instant at, String by, String because) {
        return sql().run("""
                        update base.kept_file set withdrawn_at = ?, withdrawn_by_name = ?, withdrawn_because = ?
                        where id = ? and withdrawn_at is null""", at, by, because, id) == 1;
    }

    private byte[] boundTo(KeptFile file) {
        return (work.tenant().id() + "|file|" + file.id() + "|" + file.sha256()).getBytes(StandardCharsets.US_ASCII);
    }

    private static KeptFile read(ResultSet row) throws SQLException {
        Integer uat = row.getObject("uat", Integer.class);
        return new KeptFile(
                row.getObject("id", UUID.class),
                uat == null ? null : new UatCode(uat),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Objects.requireNonNull(Sql.instant(row, "kept_at")),
                row.getString("kept_by_name"),
                Sql.instant(row, "withdrawn_at"),
                row.getString("withdrawn_by_name"),
                row.getString("withdrawn_because"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
