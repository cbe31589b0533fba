package ro.asigur.launcher.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A log file that a message to a person may quote. */
public final class LogFile {
    private static final int LINES = 6;
    private static final long LARGE_BYTES = 5L * 1024 * 1024;
    private static final String CAUSE = "Caused by: ";

    private LogFile() {}

    /** The last lines, or nothing if there is no such file. */
    public static String tail(Path log) throws IOException {
        List<String> lines = lines(log, 0);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    /** The deepest cause written after the first bytes, without the name of its class; else the last lines. */
    public static String cause(Path log, long after) throws IOException {
        return lines(log, after).stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((first, second) -> second)
                .map(line -> line.substring(CAUSE.length()).replaceFirst("^[\\w.$]+(Exception|Error): ", ""))
                .orElse(tail(log));
    }

    /** Was this text written after the first bytes? */
    public static boolean says(Path log, long after, String text) throws IOException {
        return lines(log, after).stream().anyMatch(line -> line.contains(text));
    }

    public static long size(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** Puts a large log aside under the name {@code .1}, once per start. */
    public static void rotate(Path log) throws IOException {
        if (size(log) > LARGE_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> lines(Path log, long after) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(log);
        int from = after <= bytes.length ? (int) after : 0; // turned over in between
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
