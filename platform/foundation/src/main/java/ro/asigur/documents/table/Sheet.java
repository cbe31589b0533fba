package ro.asigur.documents.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.api.Tables;

/** A list being written; closed, it is whole. */
interface Sheet extends AutoCloseable {

    void headings(List<Tables.Column> columns, Tables.Wanted wanted) throws IOException;

    /** @param cells texts, numbers, booleans, {@link java.time.LocalDate}, {@link java.time.LocalDateTime} or null */
    void row(@Nullable Object[] cells) throws IOException;

    @Override
    void close() throws IOException;
}
