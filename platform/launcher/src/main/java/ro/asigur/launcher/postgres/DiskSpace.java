package ro.asigur.launcher.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** Room on the disk, read before anything is written. */
public final class DiskSpace {
    private static final long MIB = 1024L * 1024;
    /** Binaries 60 MB, an empty cluster with its log 60 MB, two counties with a demo 150 MB, and room to breathe. */
    static final long NEEDED_BYTES = 500 * MIB;

    private DiskSpace() {}

    /**
     * Usable bytes on the disk of the nearest existing folder. Asked of {@link java.io.File}, because a {@code FileStore}
     * wants to find the mount point, which a program in a changed root does not see.
     */
    public static long freeBytes(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing.toFile().getUsableSpace();
    }

    /** @throws StartRefused NO_ROOM with the folder, the MiB free and the MiB needed */
    public static void check(Path folder, ToLongFunction<Path> freeBytes) {
        long free = freeBytes.applyAsLong(folder);
        if (free < NEEDED_BYTES) {
            throw new StartRefused(StartProblem.NO_ROOM, folder, free / MIB, NEEDED_BYTES / MIB);
        }
    }
}
