package ro.asigur.launcher.postgres;

import java.nio.file.Path;
import ro.asigur.launcher.problem.StartRefused;

/** A program of its own that starts a database and holds it until it is killed; for tests of crashes and rights. */
public final class PostgresHolder {
    private PostgresHolder() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            PostgresServer server =
                    PostgresServer.start(PostgresSettings.in(Path.of(words[0])).withPort(Integer.parseInt(words[1])));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println("started " + server.jdbcUrl() + " " + server.pid());
            Thread.sleep(120_000);
        } catch (StartRefused e) {
            System.out.println("refused " + e.problem() + " " + e.details());
            System.exit(e.problem().exitCode());
        }
    }
}
