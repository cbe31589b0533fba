package ro.asigur.exchange.format;

import java.io.IOException;

/** Writes rows as they come; kinds in the format's order. */
public interface RowWriter {

    /** Begins a kind: a file of its own in CSV. */
    void begin(Format.Kind kind) throws IOException;

    void write(Row row) throws IOException;

    /** Writes what is left; does not close what it writes to. */
    void end() throws IOException;
}
