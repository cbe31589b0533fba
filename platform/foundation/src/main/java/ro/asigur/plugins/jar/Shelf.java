package ro.asigur.plugins.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginManager;
import org.pf4j.PluginState;
import ro.asigur.spi.CareModule;

/** The jars of the plugins' folder, looked at once when the server starts. A bad one is kept with what is wrong with it. */
public final class Shelf {

    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());

    private final Map<String, ShelvedPlugin> plugins = new TreeMap<>();
    private final List<ClassLoader> loaders = new ArrayList<>();

    private Shelf() {}

    /** A folder that is not there is an empty one. */
    public static Shelf of(Path folder) {
        Shelf shelf = new Shelf();
        if (!Files.isDirectory(folder)) {
            return shelf;
        }
        PluginManager manager = new SealedPlugins(folder);
        PinnedDigests pinned = PinnedDigests.of(folder);
        for (Path jar : jars(folder)) {
            ShelvedPlugin plugin = read(manager, pinned, jar);
            if (shelf.plugins.containsKey(plugin.id())) {
                plugin = ShelvedPlugin.broken(
                        jar.getFileName().toString(), plugin.version(), jar, "another jar is already " + plugin.id());
            }
            if (plugin.problem() != null) {
                LOG.log(Level.WARNING, "plugin {0}: {1}", new Object[] {jar.getFileName(), plugin.problem()});
            }
            if (plugin.loaded() != null) {
                shelf.loaders.add(plugin.loaded().loader());
            }
            shelf.plugins.put(plugin.id(), plugin);
        }
        return shelf;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the plugins' folder " + folder, failed);
        }
    }

    private static ShelvedPlugin read(PluginManager manager, PinnedDigests pinned, Path jar) {
        String file = jar.getFileName().toString();
        try {
            Optional<String> objection = pinned.objection(jar).or(() -> objection(jar));
            if (objection.isPresent()) {
                return ShelvedPlugin.broken(file, "?", jar, objection.get());
            }
            return load(manager, jar);
        } catch (Exception | LinkageError | StackOverflowError bad) {
            LOG.log(Level.FINE, "plugin " + file, bad);
            return ShelvedPlugin.broken(file, "?", jar, told(bad));
        }
    }

    /** A jar that would run code of its own at loading, or draw in files that nobody pinned, is not loaded. */
    private static Optional<String> objection(Path jar) {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            if (manifest == null) {
                return Optional.of("it has no manifest");
            }
            Attributes main = manifest.getMainAttributes();
            return Stream.of("Class-Path", "Plugin-Class", "Plugin-Dependencies")
                    .filter(name -> main.getValue(name) != null)
                    .findFirst()
                    .map(name -> "its manifest has " + name + ", which the platform does not follow");
        } catch (IOException unreadable) {
            return Optional.of("it is not a jar: " + unreadable.getMessage());
        }
    }

    private static ShelvedPlugin load(PluginManager manager, Path jar) {
        String id = manager.loadPlugin(jar);
        String version = manager.getPlugin(id).getDescriptor().getVersion();
        try {
            if (manager.startPlugin(id) != PluginState.STARTED) {
                throw new IllegalStateException(
                        "it did not start: " + manager.getPlugin(id).getFailedException());
            }
            List<Class<? extends CareModule>> types = manager.getExtensionClasses(CareModule.class, id);
            if (types.size() != 1) {
                throw new IllegalStateException("it has " + types.size() + " modules marked @Extension, one is needed");
            }
            Class<? extends CareModule> type = types.get(0);
            Description description =
                    Description.of(type.getDeclaredConstructor().newInstance());
            if (!description.id().equals(id)) {
                throw new IllegalStateException("its manifest says " + id + ", its module " + description.id());
            }
            ClassLoader loader = manager.getPluginClassLoader(id);
            UnitLoader unitLoader = new UnitLoader(Shelf.class.getClassLoader(), loader, type.getPackageName());
            return new ShelvedPlugin(
                    id, version, jar, new ShelvedPlugin.Loaded(type, description, loader, unitLoader), null);
        } catch (Exception | LinkageError | StackOverflowError bad) {
            LOG.log(Level.FINE, "plugin " + id, bad);
            return ShelvedPlugin.broken(id, version, jar, told(bad));
        }
    }

    /** One line for an administrator: the innermost cause, without the stack. */
    public static String told(Throwable bad) {
        Throwable innermost = bad;
        for (Throwable next = bad.getCause(); next != null && next != innermost; next = next.getCause()) {
            innermost = next;
        }
        String message = innermost.getMessage();
        return innermost.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    public Collection<ShelvedPlugin> all() {
        return List.copyOf(plugins.values());
    }

    public @Nullable ShelvedPlugin find(String id) {
        return plugins.get(id);
    }

    /** Whether a class was made by one of the plugins' loaders. */
    public boolean made(Class<?> type) {
        ClassLoader maker = type.getClassLoader();
        return maker != null && loaders.contains(maker);
    }
}
