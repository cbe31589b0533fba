package ro.asigur.exchange.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.Sql;

/**
 * Rows of one table that go in with one statement, column by column as arrays. PostgreSQL refuses COPY into a table under row
 * security ("COPY FROM not supported with row-level security"), and the run-time role may make no table to copy into; a
 * set from {@code unnest} passes the policies row by row and comes near to COPY.
 */
final class Rows {

    private final String insert;
    private final int width;
    private final List<@Nullable String[]> rows = new ArrayList<>();

    private Rows(String insert, int width) {
        this.insert = insert;
        this.width = width;
    }

    /**
     * @param columns name and type of each told column, e.g. {@code id uuid}
     * @param fixed columns with an expression instead, e.g. {@code number = core.next_household_number(uat)}; a told column
     *     is read as {@code told.<name>}
     */
    static Rows into(String table, List<String> columns, String... fixed) {
        List<String> names =
                columns.stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
        String targets = String.join(", ", names);
        String values = columns.stream()
                .map(c -> "told." + c.substring(0, c.indexOf(' ')) + "::" + c.substring(c.indexOf(' ') + 1))
                .collect(Collectors.joining(", "));
        for (String one : fixed) {
            targets += ", " + one.substring(0, one.indexOf(" = "));
            values += ", " + one.substring(one.indexOf(" = ") + 3);
        }
        String arrays =
                IntStream.range(0, names.size()).mapToObj(i -> "?::text[]").collect(Collectors.joining(", "));
        return new Rows(
                "insert into " + table + " (" + targets + ") select " + values + " from unnest(" + arrays
                        + ") as told (" + String.join(", ", names) + ")",
                names.size());
    }

    /** Values in the order of the columns; null stays null. */
    void add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(values.length + " values for " + width + " columns: " + insert);
        }
        @Nullable String[] row = new String[width];
        for (int i = 0; i < width; i++) {
            Object value = values[i];
            row[i] = value == null ? null : value.toString();
        }
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    /** Writes them and forgets them. */
    void write(Sql sql) {
        if (rows.isEmpty()) {
            return;
        }
        @Nullable Object[] columns = new Object[width];
        for (int i = 0; i < width; i++) {
            String[] column = new String[rows.size()];
            for (int row = 0; row < column.length; row++) {
                column[row] = rows.get(row)[i];
            }
            columns[i] = column;
        }
        sql.run(insert, columns);
        rows.clear();
    }
}
