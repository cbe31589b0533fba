package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The file {@code postmaster.pid} of a cluster and the process it names. */
final class Postmaster {
    private static final int STATUS_LINE = 7;

    private Postmaster() {}

    /**
     * Ends what an earlier run left behind: our own postgres on this folder is stopped; a process that merely has the
     * same number is left alone; the file goes.
     *
     * @return false if an orphan did not end in time
     */
    static boolean settle(Path cluster, Duration patience) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        Optional<Long> pid = pid(file);
        if (pid.isPresent() && isOurs(pid.get(), cluster)) {
            signal(pid.get(), "INT");
            if (!awaitEnd(pid.get(), patience)) {
                return false;
            }
        }
        Files.deleteIfExists(file);
        return true;
    }

    /** Has the postgres with this pid said in its file that it takes connections? */
    static boolean isReady(Path cluster, long pid) throws IOException {
        List<String> lines = lines(cluster.resolve("postmaster.pid"));
        return lines.size() > STATUS_LINE
                && lines.get(0).equals(Long.toString(pid))
                && lines.get(STATUS_LINE).startsWith("ready");
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions end, nothing is lost. */
    static void signal(long pid, String name) throws IOException {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " \"$0\"", Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean awaitEnd(long pid, Duration patience) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        long until = System.nanoTime() + patience.toNanos();
        while (process.isPresent() && process.get().isAlive()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean isOurs(long pid, Path cluster) {
        List<String> words = commandLine(pid);
        int folder = words.indexOf("-D");
        return !words.isEmpty()
                && words.get(0).endsWith("/postgres")
                && folder >= 0
                && folder + 1 < words.size()
                && words.get(folder + 1).equals(cluster.toString());
    }

    private static List<String> commandLine(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return List.of(); // no such process, or one we may not look at: not ours
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(lines.get(0).strip()));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
