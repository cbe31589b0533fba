package ro.asigur.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.judging.Keys;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Whose key of theirs is whose of ours. */
@ApplicationScoped
public class ExternalKeys {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ExternalKeys() {}

    @Inject
    public ExternalKeys(Work work) {
        this.work = work;
    }

    /** What the county knows of these; of our own keys also what it has without ever having imported it. */
    public Keys among(String system, Collection<Keys.Key> asked) {
        String[] kinds = asked.stream().map(Keys.Key::kind).toArray(String[]::new);
        String[] ids = asked.stream().map(Keys.Key::externalId).toArray(String[]::new);
        Map<Keys.Key, Keys.Known> known = new HashMap<>();
        if (system.equals(Keys.OWN)) {
            sql().list(
                            """
                            select 'household' as kind, h.id::text as external_id, h.id as our_id from core.household h
                                where h.id = any (?::uuid[])
                            union all select 'person', p.id::text, p.id from core.person p where p.id = any (?::uuid[])
                            union all select 'assessment', a.id::text, a.id from core.assessment a where a.id = any (?::uuid[])""",
                            row -> known.put(
                                    new Keys.Key(row.getString("kind"), row.getString("external_id")),
                                    new Keys.Known(row.getObject("our_id", UUID.class), null)),
                            uuids(asked, "household"),
                            uuids(asked, "person"),
                            uuids(asked, "assessment"));
        }
        sql().list(
                        """
                        select k.kind, k.external_id, k.our_id, k.fingerprint from core.external_key k
                        join unnest(?::text[], ?::text[]) as told (kind, id) on told.kind = k.kind and told.id = k.external_id
                        where k.system = ?""",
                        row -> known.put(
                                new Keys.Key(row.getString("kind"), row.getString("external_id")),
                                new Keys.Known(row.getObject("our_id", UUID.class), row.getBytes("fingerprint"))),
                        kinds,
                        ids,
                        system);
        return new Keys(system, known);
    }

    private static UUID[] uuids(Collection<Keys.Key> asked, String kind) {
        return asked.stream()
                .filter(key -> key.kind().equals(kind) && Keys.isUuid(key.externalId()))
                .map(key -> UUID.fromString(key.externalId()))
                .toArray(UUID[]::new);
    }

    /** @param fingerprint of households */
    public record Mapped(Keys.Key key, UUID id, byte @Nullable [] fingerprint) {}

    /** Those that are mapped already keep whose they are; a household's fingerprint is the latest. */
    public void add(String system, List<Mapped> keys, String by, Instant now) {
        if (keys.isEmpty()) {
            return;
        }
        java.util.HexFormat hex = java.util.HexFormat.of();
        String[][] columns = new String[4][keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            byte[] fingerprint = keys.get(i).fingerprint();
            columns[0][i] = keys.get(i).key().kind();
            columns[1][i] = keys.get(i).key().externalId();
            columns[2][i] = keys.get(i).id().toString();
            columns[3][i] = fingerprint == null ? null : "\\x" + hex.formatHex(fingerprint);
        }
        sql().run("""
                        insert into core.external_key (system, kind, external_id, our_id, fingerprint, mapped_by, mapped_at)
                        select ?, kind, id, ours::uuid, print::bytea, ?, ?
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as told (kind, id, ours, print)
                        on conflict (system, kind, external_id) do update set fingerprint = excluded.fingerprint""", system, by, now, columns[0], columns[1], columns[2], columns[3]);
    }

    /** One line of the table. */
    public record Line(String system, String kind, String externalId, UUID ourId, String mappedBy, Instant mappedAt) {}

    /** @param search the beginning of their key, or our id; the first hundred */
    public List<Line> find(String system, String kind, String search) {
        return sql().list(
                        """
                        select system, kind, external_id, our_id, mapped_by, mapped_at from core.external_key
                        where system = ? and kind = ? and (? = '' or starts_with(external_id, ?) or our_id::text = ?)
                        order by external_id limit 100""",
                        row -> new Line(
                                row.getString("system"),
                                row.getString("kind"),
                                row.getString("external_id"),
                                row.getObject("our_id", UUID.class),
                                row.getString("mapped_by"),
                                java.util.Objects.requireNonNull(Sql.instant(row, "mapped_at"))),
                        system,
                        kind,
                        search,
                        search,
                        search);
    }

    /** Vulnerabilities that are on file of these people, wherever they stand: {@code <person> <code>}. */
    public java.util.Set<String> needsOnFile(Collection<UUID> people) {
        UUID[] ids = people.toArray(UUID[]::new);
        return new java.util.HashSet<>(sql().list("""
                        select person_id || ' ' || vulnerability as one from core.need where person_id = any (?)
                        union select person_id || ' ' || vulnerability from core.diagnosis where person_id = any (?) and priority > 0""", row -> row.getString("one"), ids, ids));
    }

    /** Whether a household, person or assessment of that id is one that the reader sees. */
    public boolean isOnFile(String kind, UUID id) {
        String table = switch (kind) {
            case "household" -> "core.household";
            case "person" -> "core.person";
            default -> "core.assessment";
        };
        return sql().first("select 1 from " + table + " where id = ?", row -> true, id)
                .isPresent();
    }

    /** Their key is from now on of that one; the next file is compared anew. */
    public void map(String system, Keys.Key key, UUID ours, String by, Instant now) {
        sql().run("""
                        insert into core.external_key (system, kind, external_id, our_id, mapped_by, mapped_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (system, kind, external_id) do update set our_id = excluded.our_id,
                            fingerprint = null, mapped_by = excluded.mapped_by, mapped_at = excluded.mapped_at""", system, key.kind(), key.externalId(), ours, by, now);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
