package ro.asigur.launcher.payara;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the server is to run.
 *
 * @param data folder; the server's own files go to {@code server/} and {@code logs/} below it
 * @param war what is deployed at the root
 * @param address on which the public listener listens
 * @param port of the public listener
 * @param controlPort of the plain listener on 127.0.0.1; the same as {@code port} without TLS
 * @param tls the key and certificate, or null for plain HTTP
 */
public record ServerSettings(
        Path data,
        Path war,
        String address,
        int port,
        int controlPort,
        @Nullable TlsKeystore tls) {

    Path folder() {
        return data.resolve("server");
    }

    /** The server's log, turned over at 10 MB, five kept. */
    public Path log() {
        return data.resolve("logs/server.0.log");
    }

    /** What is printed beside the log. */
    Path console() {
        return data.resolve("logs/console.log");
    }
}
