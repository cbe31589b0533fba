package ro.asigur.tenancy.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import ro.asigur.tenancy.api.DatabaseServerRefused;

/**
 * Makes a database with an owner and a run-time role of its own, and brings its tables up to date. The run-time role may touch
 * data, never definitions; no other county's role may even connect. Identifiers come from checked county ids, never from users.
 */
public final class DatabaseMaker {

    /** Invalid password, invalid authorisation, connection rejected (no password, or no line in pg_hba.conf). */
    private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000", "08004");

    private final String serverUrl;
    private final String adminUser;
    private final String adminPassword;

    public DatabaseMaker(String serverUrl, String adminUser, String adminPassword) {
        this.serverUrl = serverUrl;
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
    }

    /** @param name of the database, its owner ({@code own_<name>}) and run-time role ({@code app_<name>}) */
    public record Named(String name, String ownerPassword, String runtimePassword) {
        public String owner() {
            return "own_" + name;
        }

        public String runtime() {
            return "app_" + name;
        }
    }

    /**
     * Asks the server for what {@link #make} needs, before anything is made.
     *
     * @param oldest major version that will do
     * @throws DatabaseServerRefused if it lets the user not in, is older, or gives them too few rights
     */
    public void check(int oldest) {
        try (Connection admin = source("postgres", adminUser, adminPassword).getConnection()) {
            int version = admin.getMetaData().getDatabaseMajorVersion();
            if (version < oldest) {
                throw new DatabaseServerRefused(
                        DatabaseServerRefused.Reason.VERSION, Integer.toString(version), Integer.toString(oldest));
            }
            if (!exists(
                    admin,
                    "select 1 from pg_roles where rolname = ? and (rolsuper or rolcreatedb and rolcreaterole)",
                    adminUser)) {
                throw new DatabaseServerRefused(DatabaseServerRefused.Reason.RIGHTS, adminUser);
            }
        } catch (SQLException failed) {
            String state = String.valueOf(failed.getSQLState());
            if (NOT_LET_IN.contains(state)) {
                throw new DatabaseServerRefused(
                        DatabaseServerRefused.Reason.PASSWORD, adminUser, String.valueOf(failed.getMessage()));
            }
            throw new IllegalStateException("cannot reach " + serverUrl + ": " + failed.getMessage(), failed);
        }
    }

    /** Roles and database, made if missing; passwords set anew, so that a restored server and new secrets agree. */
    public void make(Named database) {
        try (Connection admin = source("postgres", adminUser, adminPassword).getConnection();
                Statement statement = admin.createStatement()) {
            role(statement, database.owner(), database.ownerPassword());
            role(statement, database.runtime(), database.runtimePassword());
            if (!exists(admin, "select 1 from pg_database where datname = ?", database.name())) {
                statement.execute("grant " + database.owner() + " to current_user");
                statement.execute("create database " + database.name() + " owner " + database.owner());
            }
            statement.execute("revoke all on database " + database.name() + " from public");
            statement.execute("grant connect on database " + database.name() + " to " + database.runtime());
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "cannot make the database " + database.name() + ": " + failed.getMessage(), failed);
        }
    }

    private static void role(Statement statement, String role, String password) throws SQLException {
        statement.execute(
                "do $$ begin if not exists (select 1 from pg_roles where rolname = '" + role + "') then create role "
                        + role + " login nosuperuser nocreatedb nocreaterole nobypassrls; end if; end $$");
        statement.execute("alter role " + role + " password '" + password + "'");
    }

    private static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Brings the tables up to date as the owner; each folder is searched on the class path with its sub-folders. */
    public void migrate(Named database, String... folders) {
        Flyway.configure(DatabaseMaker.class.getClassLoader())
                .dataSource(source(database.name(), database.owner(), database.ownerPassword()))
                .locations(Arrays.stream(folders)
                        .map(folder -> "classpath:" + folder)
                        .toArray(String[]::new))
                .defaultSchema("public")
                .table("schema_history")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** Gives the run-time role data access to a schema, to what is in it and to what will be. */
    public static void grantData(Connection owner, String schema, String runtimeRole) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("grant usage on schema " + schema + " to " + runtimeRole);
            statement.execute(
                    "grant select, insert, update, delete on all tables in schema " + schema + " to " + runtimeRole);
            statement.execute("grant usage on all sequences in schema " + schema + " to " + runtimeRole);
            statement.execute("grant execute on all functions in schema " + schema + " to " + runtimeRole);
        }
    }

    public DataSource source(String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        int parameters = serverUrl.indexOf('?');
        source.setUrl(
                parameters < 0
                        ? serverUrl + database
                        : serverUrl.substring(0, parameters) + database + serverUrl.substring(parameters));
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("asigur");
        return source;
    }
}
