package ro.asigur.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/**
 * The PostgreSQL that the server is to use.
 *
 * @param url {@code jdbc:postgresql://host:port/}, without the name of a database
 * @param user a role that may create databases and roles
 * @param password of that role
 */
record DatabaseAddress(String url, String user, String password) {
    private static final int PATIENCE_MILLIS = 5000;
    private static final int USUAL_PORT = 5432;

    /** @throws StartRefused DATABASE_UNREACHABLE if nobody listens there */
    void checkReachable() {
        URI uri = URI.create(url.substring("jdbc:".length()));
        String host = uri.getHost() == null ? "localhost" : uri.getHost();
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new StartRefused(
                    e, StartProblem.DATABASE_UNREACHABLE, host + ":" + port, String.valueOf(e.getMessage()));
        }
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + url + " " + user + "]";
    }
}
