package ro.asigur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of ten counties: the shipped ones, and copies of the first under other ids. */
final class Counties {

    private static final int TEN = 10;

    private Counties() {}

    static void ten(Path shipped, Path into) throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(shipped)) {
            folders = listed.filter(Files::isDirectory).sorted().toList();
        }
        for (Path folder : folders) {
            copy(folder, into.resolve(folder.getFileName().toString()));
        }
        for (int i = folders.size(); i < TEN; i++) {
            copy(folders.get(0), into.resolve("judet" + i));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.createDirectories(to);
                    if (!file.equals(from)) {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
