package ro.asigur.tenancy.api;

import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection, for {@code store} classes: arguments are bound by their Java type (UUID, String, numbers,
 * dates, {@link Instant}, {@code byte[]}, arrays of text, integer and UUID; JSON is bound as text, so write {@code ?::jsonb}).
 */
public final class Sql {

    private static final int FETCHED_AT_ONCE = 500;

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    public static Sql on(Connection connection) {
        return new Sql(connection);
    }

    /** A statement failed for a reason nobody handles: a bug or a broken database. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Failure(SQLException cause) {
            super(cause);
        }

        /** PostgreSQL's five characters, e.g. {@code 23505} for a row that exists. */
        public @Nullable String state() {
            return getCause() instanceof SQLException sql ? sql.getSQLState() : null;
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... args) {
        try (PreparedStatement statement = prepared(sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    /** What is done with one row. */
    @FunctionalInterface
    public interface Deed {
        void with(ResultSet row) throws SQLException;
    }

    /** Each row as it comes, from a cursor of the server: memory does not grow with their number. */
    public void each(String sql, Deed deed, @Nullable Object... args) {
        try (PreparedStatement statement = prepared(sql, args)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    deed.with(rows);
                }
            }
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... args) {
        List<T> rows = list(sql, reader, args);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** The only row of a statement that always gives one, e.g. a count. */
    public <T> T only(String sql, Reader<T> reader, @Nullable Object... args) {
        return first(sql, reader, args).orElseThrow(() -> new IllegalStateException("no row from: " + sql));
    }

    /** @return rows changed */
    public int run(String sql, @Nullable Object... args) {
        try (PreparedStatement statement = prepared(sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    /** The same statement for many rows, in one round trip. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object[] args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, args);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            bind(statement, i + 1, args[i]);
        }
    }

    private void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof JsonValue json) {
            statement.setString(at, json.toString());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else if (value instanceof UUID[] ids) {
            statement.setArray(at, connection.createArrayOf("uuid", ids));
        } else if (value instanceof Integer[] numbers) {
            statement.setArray(at, connection.createArrayOf("int4", numbers));
        } else if (value instanceof String[] texts) {
            statement.setArray(at, connection.createArrayOf("text", texts));
        } else {
            statement.setObject(at, value);
        }
    }

    /** A nullable {@code timestamptz}. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A text array; empty when null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
