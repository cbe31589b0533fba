package ro.asigur.instrument.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The rows behind the county's guide: what was published when and by whom, and every value of every parameter. */
@ApplicationScoped
public class KeptGuides {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected KeptGuides() {}

    @Inject
    public KeptGuides(Work work) {
        this.work = work;
    }

    /** @param publishedBy a person's name, null when it came with the product */
    public record Version(
            String code,
            String version,
            LocalDate validFrom,
            Instant publishedAt,
            @Nullable String publishedBy) {}

    /** @param setBy a person's name, null (as {@code setAt}) when the value came with the product */
    public record Value(
            Parameters.Dated dated,
            @Nullable String setBy,
            @Nullable Instant setAt) {}

    /** Latest first, as {@link PublishedInstruments#currentlyPublished} takes them. */
    public List<Version> versions() {
        return sql().list(
                        """
                        select code, version, valid_from, published_at, published_by
                        from core.instrument_version order by valid_from desc, published_at desc""",
                        row -> new Version(
                                row.getString("code"),
                                row.getString("version"),
                                row.getObject("valid_from", LocalDate.class),
                                Objects.requireNonNull(Sql.instant(row, "published_at")),
                                row.getString("published_by")));
    }

    public void publish(Instrument instrument, Instant at, String by) {
        insert(sql(), instrument, at, by);
    }

    /** The authored and written text of a version, whoever published it. */
    static Optional<String> content(Connection owner, String version) {
        return Sql.on(owner)
                .first(
                        "select content::text from core.instrument_version where version = ?",
                        row -> row.getString(1),
                        version);
    }

    static void insert(Sql sql, Instrument instrument, Instant at, @Nullable String by) {
        String content = instrument.published().toString();
        sql.run("""
                insert into core.instrument_version
                    (code, version, valid_from, content, sha256, published_at, published_by)
                values (?, ?, ?, ?::json, ?, ?, ?)""", instrument.code(), instrument.version(), instrument.validFrom(), content, digest(content), at, by);
    }

    /** By code, then by first day. */
    public List<Value> values() {
        return sql().list("""
                        select code, value, unit, valid_from, valid_to, source, set_by, set_at
                        from core.instrument_parameter order by code, valid_from""", KeptGuides::value);
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(
                new Parameters.Dated(
                        row.getString("code"),
                        row.getDouble("value"),
                        row.getString("unit"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source")),
                row.getString("set_by"),
                Sql.instant(row, "set_at"));
    }

    /** Adds a value; one from the same day, which must be still to come, gives way to it. */
    public void set(Parameters.Dated value, String by, Instant at) {
        sql().run(
                        """
                        insert into core.instrument_parameter
                            (code, value, unit, valid_from, valid_to, source, set_by, set_at)
                        values (?, ?, ?, ?, null, ?, ?, ?)
                        on conflict (code, valid_from) do update
                        set value = excluded.value, source = excluded.source, set_by = excluded.set_by,
                            set_at = excluded.set_at, valid_to = null""",
                        value.code(),
                        BigDecimal.valueOf(value.value()),
                        value.unit(),
                        value.validFrom(),
                        value.source(),
                        by,
                        at);
    }

    private static String digest(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
