package ro.asigur.bench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import ro.asigur.bench.floor.Scratch;

/** Rows as wide as a list of households: PostgreSQL's own COPY of them as CSV, and our tables in 64 MB. */
public final class TableFloor {

    static final String ROWS =
            "select number, commune, village, address, head, members, visited from listed order by number";

    private static final int HEAP_MEGABYTES = 64;

    private final Scratch scratch;
    private final int rows;

    public TableFloor(Scratch scratch, int rows) {
        this.scratch = scratch;
        this.rows = rows;
    }

    /** @param peak of the heap, garbage included, in MB */
    public record Result(double copySeconds, double seconds, double peak, double megabytes) {}

    public void fill() throws SQLException {
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table listed as select n as number, 'Comuna ' || n % 93 as commune,"
                    + " 'Satul ' || n % 850 as village, 'Str. Morii nr. ' || n || ', lângă școală' as address,"
                    + " 'Ștefănescu ' || md5(n::text) as head, n % 9 as members,"
                    + " date '2026-01-01' + n % 300 as visited from generate_series(1, " + rows + ") n");
            statement.execute("alter table listed add primary key (number)");
            statement.execute("analyze listed");
        }
    }

    /** @param extension xlsx or csv */
    public Result measure(String extension) throws IOException, SQLException, InterruptedException {
        double copy = copySeconds();
        List<String> told = OwnJvm.run(
                HEAP_MEGABYTES,
                TableRun.class,
                extension,
                scratch.server() + scratch.database(),
                scratch.user(),
                scratch.password());
        if (Long.parseLong(told.get(2)) != rows) {
            throw new IllegalStateException("rows are missing: " + told.get(2) + " of " + rows);
        }
        return new Result(
                copy,
                Double.parseDouble(told.get(0)),
                Double.parseDouble(told.get(1)),
                Double.parseDouble(told.get(3)));
    }

    private double copySeconds() throws IOException, SQLException {
        try (Connection connection = scratch.connect()) {
            long from = System.nanoTime();
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyOut("copy (" + ROWS + ") to stdout (format csv, header)", OutputStream.nullOutputStream());
            return (System.nanoTime() - from) / 1e9;
        }
    }
}
