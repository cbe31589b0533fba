package ro.asigur.plugins.county;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.jar.Description;
import ro.asigur.plugins.jar.ShelvedPlugin;
import ro.asigur.tenancy.api.CountyDatabases;

/** A module's schema in a county's database: made and brought up to date as the owner, opened to the run-time role. */
record ModuleSchema(CountyDatabases databases) {

    private static final String HISTORY = "schema_history";

    /** Names come from checked ids: a module's is letters and digits, a role's the platform made. */
    static String name(String plugin) {
        return "plg_" + plugin;
    }

    void bringUpToDate(TenantId tenant, ShelvedPlugin.Loaded plugin) {
        Description description = plugin.description();
        String schema = name(description.id());
        description
                .migrations()
                .ifPresent(folder -> Flyway.configure(plugin.unitLoader())
                        .dataSource(databases.ownerSource(tenant))
                        .locations("classpath:" + folder)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .table(HISTORY)
                        .validateMigrationNaming(true)
                        .failOnMissingLocations(true) // a jar without folder entries would silently have none
                        .load()
                        .migrate());
        if (description.migrations().isPresent()) {
            grant(tenant, schema);
        }
    }

    private void grant(TenantId tenant, String schema) {
        String role = databases.runtimeRole(tenant);
        try (Connection owner = databases.owner(tenant);
                Statement statement = owner.createStatement()) {
            statement.execute("grant usage on schema " + schema + " to " + role);
            statement.execute("grant select, insert, update, delete on all tables in schema " + schema + " to " + role);
            statement.execute("grant usage on all sequences in schema " + schema + " to " + role);
            statement.execute("grant execute on all functions in schema " + schema + " to " + role);
            statement.execute("revoke all on " + schema + "." + HISTORY + " from " + role);
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "cannot open " + schema + " of " + tenant + " to " + role + ": " + failed.getMessage(), failed);
        }
    }
}
