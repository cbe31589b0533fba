package ro.asigur.settings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The values a county set otherwise than the default. */
@ApplicationScoped
public class SettingRows {

    @Inject
    Work work;

    public record Row(String value, Instant changedAt, String changedBy) {}

    public Map<String, Row> all() {
        Map<String, Row> found = new HashMap<>();
        Sql.on(work.connection())
                .list(
                        "select s.key, s.value, s.changed_at, coalesce(a.name, 'Asigur') changed_by from base.setting s"
                                + " left join base.account a on a.id = s.changed_by",
                        row -> found.put(
                                row.getString("key"),
                                new Row(
                                        row.getString("value"),
                                        Objects.requireNonNull(Sql.instant(row, "changed_at")),
                                        row.getString("changed_by"))));
        return found;
    }

    public Optional<String> value(String key) {
        return Sql.on(work.connection())
                .first("select value from base.setting where key = ?", row -> row.getString(1), key);
    }

    public void put(String key, String value) {
        Sql.on(work.connection())
                .run(
                        "insert into base.setting (key, value, changed_by) values (?, ?, ?) on conflict (key) do update"
                                + " set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()",
                        key,
                        value,
                        work.binding().actor());
    }
}
