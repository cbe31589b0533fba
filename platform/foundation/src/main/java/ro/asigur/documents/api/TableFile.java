package ro.asigur.documents.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** A list, written. It lies in a file that has no name any more: closed, or with the server's end, it is gone. */
public final class TableFile implements AutoCloseable {

    private final FileChannel file;
    private final String name;
    private final Tables.Format format;
    private final long rows;

    /** @param file open for reading, deleted when it is closed */
    public TableFile(FileChannel file, String name, Tables.Format format, long rows) {
        this.file = file;
        this.name = name;
        this.format = format;
        this.rows = rows;
    }

    /** Without the headings. */
    public long rows() {
        return rows;
    }

    /** As {@code gospodarii-2026-11-24.xlsx}. */
    public String name() {
        return name;
    }

    /** Sends it and lets it go. */
    public Response answer() {
        StreamingOutput body = out -> {
            try (file) {
                file.position(0);
                Channels.newInputStream(file).transferTo(out);
            }
        };
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, size())
                .build();
    }

    /** Its bytes, for what is small. */
    public byte[] bytes() {
        try {
            file.position(0);
            return Channels.newInputStream(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public long size() {
        try {
            return file.size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
