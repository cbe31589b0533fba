package ro.asigur.plugins.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ro.asigur.tenancy.api.Work;

/** What the county of the open transaction has switched on or off. */
public record PluginSwitches(Work work) {

    /** By plugin id; a plugin that never was switched has no entry. */
    public Map<String, Boolean> all() {
        try (PreparedStatement query =
                        work.connection().prepareStatement("select plugin, enabled from base.plugin_state");
                ResultSet row = query.executeQuery()) {
            Map<String, Boolean> switches = new HashMap<>();
            while (row.next()) {
                switches.put(row.getString(1), row.getBoolean(2));
            }
            return switches;
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot read the plugins' switches", failed);
        }
    }

    public void set(String plugin, boolean enabled, UUID by) {
        try (PreparedStatement upsert = work.connection()
                .prepareStatement("insert into base.plugin_state (plugin, enabled, changed_by) values (?, ?, ?)"
                        + " on conflict (plugin) do update set enabled = excluded.enabled,"
                        + " changed_by = excluded.changed_by, changed_at = now()")) {
            upsert.setString(1, plugin);
            upsert.setBoolean(2, enabled);
            upsert.setObject(3, by);
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot switch the plugin " + plugin, failed);
        }
    }
}
