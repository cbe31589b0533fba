package ro.asigur.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import ro.asigur.bench.ProcessStat;
import ro.asigur.bench.floor.Scratch;

/**
 * How fast PostgreSQL takes exactly the rows that a load wrote when they need only be copied: each table is dumped, made anew
 * in a scratch database with its columns, keys, indexes and foreign keys, and filled by COPY.
 */
public final class CopyFloor {

    /** Parents before children. */
    private static final List<String> TABLES = List.of(
            "core.household",
            "core.person",
            "core.name_token",
            "core.visit",
            "core.assessment",
            "core.answer_set",
            "core.diagnosis",
            "core.plan",
            "core.plan_line",
            "core.plan_line_person",
            "core.alarm",
            "base.audit_entry",
            "base.outbox");

    private final String county;
    private final Scratch scratch;
    private final Path folder;

    /** @param county JDBC address of the county's database, read as the superuser */
    public CopyFloor(String county, Scratch scratch, Path folder) {
        this.county = county;
        this.scratch = scratch;
        this.folder = folder;
    }

    /** @param persons rows of core.person copied */
    public record Result(double seconds, double cpuSeconds, long rows, long persons) {}

    public Result measure(long postgresPid) throws SQLException, IOException {
        Map<String, Path> dumped = new LinkedHashMap<>();
        try (Connection from = DriverManager.getConnection(county, scratch.user(), scratch.password())) {
            for (String table : TABLES) {
                dumped.put(table, dump(from, table));
            }
            try (Connection to = scratch.connect()) {
                rebuild(from, to);
                return copy(to, dumped, postgresPid);
            }
        } finally {
            for (Path file : dumped.values()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path dump(Connection from, String table) throws SQLException, IOException {
        Path file = folder.resolve(table + ".copy");
        try (OutputStream out = Files.newOutputStream(file)) {
            from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
        }
        return file;
    }

    /** Same columns, keys and indexes; foreign keys among the copied tables, those to the territory are left out. */
    private static void rebuild(Connection from, Connection to) throws SQLException {
        run(to, "create schema core; create schema base");
        for (String table : TABLES) {
            run(to, "create table " + table + " (" + String.join(", ", columns(from, table)) + ")");
        }
        for (String function : texts(from, functionsOfIndexes())) {
            run(to, function);
        }
        for (String table : TABLES) {
            for (String key : texts(from, constraints(table, "'p','u'"))) {
                run(to, "alter table " + table + " add " + key);
            }
            for (String index : texts(
                    from,
                    "select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = '" + table
                            + "'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)")) {
                run(to, index);
            }
        }
        for (String table : TABLES) {
            for (String key : texts(from, constraints(table, "'f'"))) {
                if (TABLES.stream().anyMatch(other -> key.contains("REFERENCES " + other + "("))) {
                    run(to, "alter table " + table + " add " + key);
                }
            }
        }
    }

    private static String functionsOfIndexes() {
        return "select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where n.nspname = 'core' and p.provolatile = 'i'";
    }

    private static List<String> columns(Connection from, String table) throws SQLException {
        return texts(
                from,
                "select format('%I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),"
                        + " case when c.collname = 'C' then ' collate \"C\"' else '' end,"
                        + " case when a.attnotnull then ' not null' else '' end)"
                        + " from pg_attribute a left join pg_collation c on c.oid = a.attcollation where a.attrelid = '"
                        + table
                        + "'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum");
    }

    private static String constraints(String table, String kinds) {
        return "select pg_get_constraintdef(oid) from pg_constraint where conrelid = '" + table
                + "'::regclass and contype in (" + kinds + ")";
    }

    private static Result copy(Connection to, Map<String, Path> dumped, long postgresPid)
            throws SQLException, IOException {
        to.setAutoCommit(false);
        double cpu = ProcessStat.cpuMillis(postgresPid);
        long start = System.nanoTime();
        long rows = 0;
        long persons = 0;
        for (Map.Entry<String, Path> table : dumped.entrySet()) {
            try (InputStream in = Files.newInputStream(table.getValue())) {
                long copied =
                        to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.getKey() + " from stdin", in);
                rows += copied;
                persons = table.getKey().equals("core.person") ? copied : persons;
            }
        }
        to.commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(seconds, (ProcessStat.cpuMillis(postgresPid) - cpu) / 1000, rows, persons);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
