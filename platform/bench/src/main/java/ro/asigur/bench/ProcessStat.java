package ro.asigur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes have used, as Linux tells it under {@code /proc}. */
public final class ProcessStat {

    /** USER_HZ: the unit of CPU times in {@code /proc}; 100 on every Linux we run on. */
    private static final double TICK_MILLIS = 10;

    private static final int UTIME = 11;
    private static final int CUTIME = 13;

    private ProcessStat() {}

    /** CPU time of the process and of its children, living and ended, in milliseconds. */
    public static double cpuMillis(long pid) throws IOException {
        double ticks = 0;
        for (long each : family(pid)) {
            ticks += ticks(each, each == pid);
        }
        return ticks * TICK_MILLIS;
    }

    private static double ticks(long pid, boolean withEnded) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (IOException ended) {
            return 0; // a session that closed meanwhile; its parent counts it
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double own = Double.parseDouble(fields[UTIME]) + Double.parseDouble(fields[UTIME + 1]);
        return withEnded ? own + Double.parseDouble(fields[CUTIME]) + Double.parseDouble(fields[CUTIME + 1]) : own;
    }

    /**
     * Memory of the process and its children in megabytes. Of PostgreSQL's sessions, which share their cache, the
     * proportional part (PSS) is counted where the system tells it, else all of the resident pages.
     */
    public static double residentMegabytes(long pid) throws IOException {
        double kilobytes = 0;
        for (long each : family(pid)) {
            kilobytes += kilobytes(each);
        }
        return kilobytes / 1024;
    }

    private static double kilobytes(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(process)) {
            return 0;
        }
        try {
            return line(process.resolve("smaps_rollup"), "Pss:");
        } catch (IOException notTold) {
            return line(process.resolve("status"), "VmRSS:");
        }
    }

    private static double line(Path file, String start) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start))
                    .mapToDouble(line -> Double.parseDouble(
                            line.substring(start.length()).strip().split(" ")[0]))
                    .findFirst()
                    .orElse(0);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long[] family(long pid) {
        return ProcessHandle.of(pid)
                .map(parent -> Stream.concat(Stream.of(parent), parent.descendants())
                        .mapToLong(ProcessHandle::pid)
                        .toArray())
                .orElse(new long[] {pid});
    }
}
