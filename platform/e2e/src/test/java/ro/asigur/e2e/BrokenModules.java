package ro.asigur.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ro.asigur.plugins.JarMaker;

/**
 * Three modules as somebody in a hurry writes them: {@code limping} breaks when it is started, the web part of {@code mute}
 * when it is loaded, {@code grumbling} whenever it is used, on the screen and at its address.
 */
final class BrokenModules {

    static final List<String> ALL = List.of("grumbling", "limping", "mute");

    private BrokenModules() {}

    /** A folder with the real modules and these; they are off until somebody switches them on. */
    static Path beside(Path plugins) {
        try {
            Path folder = Files.createTempDirectory("asigur-modules");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            try (Stream<Path> files = Files.list(plugins)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            new JarMaker("limping")
                    .module(
                            "public void start(CareContext c) { throw new IllegalStateException(\"no wish to work\"); }")
                    .into(folder);
            screens("mute", "")
                    .entry("web/index.js", "throw new Error('not even a beginning');")
                    .into(folder);
            screens("grumbling", "public Optional<Object> resource() { return Optional.of(new Resource()); }")
                    .source("grumblingplugin.Resource", RESOURCE)
                    .entry("web/index.js", SCREENS)
                    .into(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String RESOURCE = """
            package grumblingplugin;
            import jakarta.ws.rs.*;
            import ro.asigur.spi.Permitted;
            @Path("/plugins/grumbling") @Produces("application/json")
            public final class Resource {
                @GET @Path("/word") @Permitted("grumbling.see")
                public String word() { throw new IllegalStateException("secret of grumbling"); }
                @GET @Path("/silence") @Permitted("grumbling.see")
                public String silence() { return "{}"; }
            }""";

    private static final String SCREENS = """
            const broken = (what) => () => { throw new Error(what); };
            export default {
              sdk: '1.0.0',
              messages: { ro: { nav: 'Bombăne' }, en: { nav: 'Grumbles' } },
              nav: [{ path: '/', labelKey: 'nav' }],
              routes: { '/': broken('no screen') },
              slots: { 'home.card': broken('no card') },
            };
            """;

    private static JarMaker screens(String id, String more) {
        String see = id + ".see";
        return new JarMaker(id)
                .module(("""
                        private static final Words NAME = new Words("%1$s", "%1$s");
                        public List<Permission> permissions() {
                            return List.of(new Permission("%2$s", NAME, Set.of("social-worker")));
                        }
                        public List<Screen> screens() {
                            return List.of(new Screen(Screen.Place.MENU, "/", "%2$s", NAME),
                                new Screen(Screen.Place.HOME_CARD, "home.card", "%2$s", NAME));
                        }
                        """).formatted(id, see) + more)
                .entry(
                        "web/plugin.json",
                        "{\"id\":\"%s\",\"version\":\"1.0.0\",\"entry\":\"index.js\",\"css\":[],\"sdk\":\"1.0.0\",\"files\":[\"index.js\"]}"
                                .formatted(id));
    }

    private static void delete(Path folder) {
        try {
            StartedProduct.delete(folder);
        } catch (IOException left) {
            System.err.println("left behind: " + folder + ": " + left);
        }
    }
}
