package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** Whether a folder may be used for data, asked before anything in it is made, changed or closed to others. */
public final class DataFolder {
    /** What an earlier start leaves, or a backup that was put back. */
    private static final List<String> OURS = List.of("asigur.lock", "postgres");
    /** What is in the root of an empty disk. */
    private static final Set<String> NOTHING = Set.of("lost+found");

    private DataFolder() {}

    /** @throws StartRefused DATA_FOLDER_NOT_OURS if there is something else in it, e.g. for {@code --data /etc} */
    public static void checkOurs(Path folder) throws IOException {
        if (!Files.exists(folder) || OURS.stream().anyMatch(name -> Files.exists(folder.resolve(name)))) {
            return;
        }
        if (!Files.isDirectory(folder) || holdsSomething(folder)) {
            throw new StartRefused(StartProblem.DATA_FOLDER_NOT_OURS, folder);
        }
    }

    /** @throws StartRefused when the data were written by another major version, which our programs cannot read */
    static void checkVersion(PostgresSettings settings) throws IOException {
        String ours = PostgresBinaries.ownMajor();
        Path file = settings.cluster().resolve("PG_VERSION");
        if (Files.exists(file)) {
            String version = Files.readString(file).strip();
            if (!version.equals(ours)) {
                throw new StartRefused(StartProblem.DATA_FOLDER_OF_ANOTHER_VERSION, settings.folder(), version, ours);
            }
        } else if (Files.exists(settings.cluster()) && holdsSomething(settings.cluster())) {
            throw new StartRefused(StartProblem.DATA_FOLDER_NOT_OURS, settings.cluster());
        }
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !NOTHING.contains(file.getFileName().toString()));
        }
    }
}
