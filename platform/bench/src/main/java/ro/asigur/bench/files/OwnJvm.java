package ro.asigur.bench.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a class of this benchmark in a fresh JVM with a bounded heap. */
final class OwnJvm {

    private static final int MINUTES = 5;

    private OwnJvm() {}

    /** @return what it printed as its last line, parted by blanks */
    static List<String> run(int heapMegabytes, Class<?> type, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                type.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException(type.getSimpleName() + " did not end well: " + told);
        }
        return List.of(told.substring(told.lastIndexOf('\n') + 1).split(" "));
    }
}
