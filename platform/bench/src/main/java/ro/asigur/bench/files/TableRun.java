package ro.asigur.bench.files;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import ro.asigur.documents.api.TableFile;
import ro.asigur.documents.api.Tables;
import ro.asigur.documents.table.SpooledTables;
import ro.asigur.tenancy.api.Sql;

/** Writes every row of a table as XLSX or CSV, from a cursor; prints seconds, peak of the heap in MB, rows and MB of the file. */
public final class TableRun {

    private static final double MEGABYTE = 1024 * 1024;

    static final List<Tables.Column> COLUMNS = List.of(
            new Tables.Column("Nr.", "No.", 7),
            new Tables.Column("Localitatea", "Commune", 20),
            new Tables.Column("Satul", "Village", 20),
            new Tables.Column("Adresa", "Address", 28),
            new Tables.Column("Capul gospodăriei", "Head of household", 26),
            new Tables.Column("Membri", "Members", 9),
            new Tables.Column("Ultima vizită", "Last visit", 13));

    private TableRun() {}

    /** @param words extension, URL, user, password */
    public static void main(String... words) throws Exception {
        try (Connection connection = DriverManager.getConnection(words[1], words[2], words[3])) {
            connection.setAutoCommit(false);
            long from = System.nanoTime();
            try (TableFile file = SpooledTables.write(
                    Tables.Wanted.of(words[0], "ro"),
                    "lista",
                    COLUMNS,
                    ZoneId.of("Europe/Bucharest"),
                    lines -> Sql.on(connection)
                            .each(
                                    TableFloor.ROWS,
                                    row -> lines.add(
                                            row.getInt(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getInt(6),
                                            row.getObject(7, LocalDate.class))))) {
                double seconds = (System.nanoTime() - from) / 1e9;
                double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToDouble(usage -> usage.getUsed() / MEGABYTE)
                        .sum();
                System.out.println(seconds + " " + peak + " " + file.rows() + " " + file.size() / MEGABYTE);
            }
        }
    }
}
