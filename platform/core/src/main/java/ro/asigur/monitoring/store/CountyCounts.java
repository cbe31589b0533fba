package ro.asigur.monitoring.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import ro.asigur.tenancy.api.Sql;

/** The counties' counts in {@code asigur_shared}. */
public final class CountyCounts {

    private final Sql sql;

    private CountyCounts(Sql sql) {
        this.sql = sql;
    }

    public static CountyCounts on(Connection shared) {
        return new CountyCounts(Sql.on(shared));
    }

    /** @param households, persons, assessed multiples of five */
    public record Counts(
            String county, String name, int uats, int households, int persons, int assessed, Instant countedAt) {}

    public void put(Counts counts) {
        sql.run(
                "insert into shared.county_count (county, name, uats, households, persons, assessed, counted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (county) do update set name = excluded.name,"
                        + " uats = excluded.uats, households = excluded.households, persons = excluded.persons,"
                        + " assessed = excluded.assessed, counted_at = excluded.counted_at",
                counts.county(),
                counts.name(),
                counts.uats(),
                counts.households(),
                counts.persons(),
                counts.assessed(),
                counts.countedAt());
    }

    /** In Romanian order. */
    public List<Counts> all() {
        return sql.list(
                "select * from shared.county_count order by name collate \"ro-RO-x-icu\"",
                row -> new Counts(
                        row.getString("county"),
                        row.getString("name"),
                        row.getInt("uats"),
                        row.getInt("households"),
                        row.getInt("persons"),
                        row.getInt("assessed"),
                        Objects.requireNonNull(Sql.instant(row, "counted_at"))));
    }
}
