package ro.asigur.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** The folder in which {@code asigur.jar} lies, with the WAR, the binaries, the plugins and the counties beside it. */
record Installation(Path folder) {

    static Installation here() {
        try {
            Path jar = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = jar.toAbsolutePath().getParent();
            return new Installation(folder == null ? jar : folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws StartRefused NOT_INSTALLED naming the first thing that is not there */
    Installation check(Path tenants, Path plugins) {
        for (Path needed : List.of(war(), folder.resolve("lib/payara-micro.jar"), tenants, plugins)) {
            if (!Files.exists(needed)) {
                throw new StartRefused(StartProblem.NOT_INSTALLED, needed);
            }
        }
        return this;
    }

    Path war() {
        return folder.resolve("platform.war");
    }

    Path tenants() {
        return folder.resolve("tenants");
    }

    Path plugins() {
        return folder.resolve("plugins");
    }

    /** The archives of PostgreSQL, apart from everything that the server sees. */
    ClassLoader postgresBinaries() {
        Path folderOfJars = folder.resolve("lib/pg");
        if (!Files.isDirectory(folderOfJars)) {
            throw new StartRefused(StartProblem.NOT_INSTALLED, folderOfJars);
        }
        try (Stream<Path> jars = Files.list(folderOfJars)) {
            return new URLClassLoader(
                    jars.map(Installation::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
