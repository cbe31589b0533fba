package ro.asigur.launcher.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    @TempDir
    Path cluster;

    @Test
    void an_innocent_process_with_the_number_of_the_file_survives() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            write(innocent.pid() + "\n" + cluster + "\n");
            assertTrue(Postmaster.settle(cluster, Duration.ofSeconds(5)));
            assertFalse(innocent.waitFor(500, TimeUnit.MILLISECONDS));
            assertFalse(Files.exists(cluster.resolve("postmaster.pid")));
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void a_postgres_on_another_folder_survives() throws Exception {
        Process other = lookalike(cluster.resolve("elsewhere"));
        try {
            write(other.pid() + "\n");
            assertTrue(Postmaster.settle(cluster, Duration.ofSeconds(5)));
            assertFalse(other.waitFor(500, TimeUnit.MILLISECONDS));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void an_orphan_on_this_folder_is_ended() throws Exception {
        Process orphan = lookalike(cluster);
        try {
            write(orphan.pid() + "\n");
            assertTrue(Postmaster.settle(cluster, Duration.ofSeconds(5)));
            assertTrue(orphan.waitFor(1, TimeUnit.SECONDS));
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void a_file_without_a_number_is_only_removed() throws Exception {
        for (String text : new String[] {"", "\n", "-1\n", "0\n", "1; kill\n", "99999999999\n"}) {
            write(text);
            assertTrue(Postmaster.settle(cluster, Duration.ofSeconds(1)));
            assertFalse(Files.exists(cluster.resolve("postmaster.pid")));
        }
    }

    @Test
    void only_the_named_process_is_ready() throws Exception {
        write("12\nd\n1\n5432\n\n127.0.0.1\n0 0\nready   \n");
        assertTrue(Postmaster.isReady(cluster, 12));
        assertFalse(Postmaster.isReady(cluster, 13));
        write("12\nd\n1\n5432\n\n127.0.0.1\n0 0\nstarting\n");
        assertFalse(Postmaster.isReady(cluster, 12));
    }

    /** A process whose command line reads like the one of our database. */
    private Process lookalike(Path folder) throws Exception {
        Path program = cluster.resolve("postgres");
        if (!Files.exists(program)) {
            Files.createSymbolicLink(program, Path.of("/bin/sh"));
        }
        Process process = new ProcessBuilder(
                        program.toString(), "-c", "while :; do sleep 0.1; done", "-D", folder.toString())
                .start();
        assertFalse(process.waitFor(100, TimeUnit.MILLISECONDS));
        return process;
    }

    private void write(String text) throws Exception {
        Files.writeString(cluster.resolve("postmaster.pid"), text);
    }
}
