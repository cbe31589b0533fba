package ro.asigur.settings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import ro.asigur.tenancy.api.Work;

/** The values a county set otherwise than the default. */
@ApplicationScoped
public class SettingRows {

    @Inject
    Work work;

    public record Row(String value, Instant changedAt, String changedBy) {}

    public Map<String, Row> all() {
        try (PreparedStatement query = work.connection()
                        .prepareStatement(
                                "select s.key, s.value, s.changed_at, coalesce(a.name, 'Asigur') from base.setting s"
                                        + " left join base.account a on a.id = s.changed_by");
                ResultSet rows = query.executeQuery()) {
            Map<String, Row> found = new HashMap<>();
            while (rows.next()) {
                found.put(
                        rows.getString(1),
                        new Row(
                                rows.getString(2),
                                rows.getObject(3, OffsetDateTime.class).toInstant(),
                                rows.getString(4)));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void put(String key, String value) {
        try (PreparedStatement put = work.connection()
                .prepareStatement(
                        "insert into base.setting (key, value, changed_by) values (?, ?, ?) on conflict (key) do update"
                                + " set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()")) {
            put.setString(1, key);
            put.setString(2, value);
            put.setObject(3, work.binding().actor());
            put.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
