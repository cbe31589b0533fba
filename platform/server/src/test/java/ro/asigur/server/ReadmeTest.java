package ro.asigur.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README and the documents speak of what is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("root.of.asigur"));
    private static final Path README = ROOT.resolve("README.md");
    private static final Path DOCS = ROOT.resolve("platform/docs");

    /** A row of the table of folders: {@code | `platform/kernel/` | … |}. */
    private static final Pattern NAMED_FOLDER = Pattern.compile("^\\| `([a-z0-9/-]+)/` \\|", Pattern.MULTILINE);

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    /** Folders of somebody's machine; {@code /var/lib/asigur} is where any root's data lie, and may be named. */
    private static final Pattern OF_ONE_MACHINE = Pattern.compile("(?<![\\w.])/(work|root|home|Users)/");

    @Test
    void every_folder_that_is_named_exists() throws IOException {
        Set<String> named = namedFolders();
        assertTrue(named.size() > 10, "the table of folders was not found");
        assertEquals(
                List.of(),
                named.stream()
                        .filter(folder -> !Files.isDirectory(ROOT.resolve(folder)))
                        .toList());
    }

    @Test
    void every_folder_of_the_house_is_named() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String parent : List.of("platform", "plugins", "tenants", "deploy")) {
            try (Stream<Path> folders = Files.list(ROOT.resolve(parent))) {
                folders.filter(Files::isDirectory)
                        .map(folder -> parent + "/" + folder.getFileName())
                        .filter(folder -> !folder.endsWith("/target"))
                        .forEach(missing::add);
            }
        }
        missing.removeAll(namedFolders());
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(ROOT.relativize(page) + " -> " + link));
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void no_page_names_a_path_of_one_machine() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path page : pages()) {
            OF_ONE_MACHINE
                    .matcher(Files.readString(page))
                    .results()
                    .forEach(path -> found.add(ROOT.relativize(page) + ": " + path.group()));
        }
        assertEquals(Set.of(), found);
    }

    private static Set<String> namedFolders() throws IOException {
        return NAMED_FOLDER
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The README, the notice and every text file of the documents. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> documents = Files.walk(DOCS)) {
            return Stream.concat(Stream.of(README, ROOT.resolve("NOTICE")), documents)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(png|jpg|webp)"))
                    .toList();
        }
    }
}
