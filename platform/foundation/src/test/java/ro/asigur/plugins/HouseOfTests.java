package ro.asigur.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.api.PluginRoute;
import ro.asigur.plugins.api.PluginState;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.testkit.database.TestPostgres;
import ro.asigur.testkit.plugin.PluginHouse;

/** The contract test's house: the real host over a jar made of the plugin's compiled classes. */
public final class HouseOfTests implements PluginHouse {

    private final PluginRig rig;
    private final String plugin;

    /** @param classes the plugin's {@code target/classes} */
    public HouseOfTests(TestPostgres postgres, String plugin, Path classes) {
        this.plugin = plugin;
        this.rig = new PluginRig(postgres, folderWith(plugin, classes));
    }

    private static Path folderWith(String plugin, Path classes) {
        try {
            Path folder = Files.createTempDirectory("asigur-plugins");
            Path jar = folder.resolve(plugin + ".jar");
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            Map.of("Plugin-Id", plugin, "Plugin-Version", "1.0.0")
                    .forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.sorted().toList()) {
                    add(out, classes.relativize(file).toString(), file);
                }
            }
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
            Files.writeString(
                    folder.resolve("digests.sha256"), digest + "  " + jar.getFileName() + "\n", StandardCharsets.UTF_8);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(JarOutputStream out, String name, Path file) throws IOException {
        if (name.isEmpty() || name.equals("META-INF/MANIFEST.MF")) {
            return;
        }
        boolean directory = Files.isDirectory(file);
        out.putNextEntry(new ZipEntry(directory ? name + "/" : name));
        if (!directory) {
            Files.copy(file, out);
        }
        out.closeEntry();
    }

    public PluginRig rig() {
        return rig;
    }

    private TenantId id(County county) {
        return county == County.HERE ? rig.here : rig.there;
    }

    @Override
    public String turn(County county, boolean on) {
        PluginState state = rig.turn(id(county), plugin, on);
        String name = state.state().name().toLowerCase(Locale.ROOT);
        return state.problem() == null ? name : name + " " + state.problem();
    }

    @Override
    public boolean answers(County county) {
        try {
            rig.host().resource(id(county), plugin);
            return true;
        } catch (Refusal notHere) {
            return false;
        }
    }

    @Override
    public Connection owner(County county) {
        return rig.bean(CountyDatabases.class).owner(id(county));
    }

    @Override
    public void migrateAgain(County county) {
        rig.turn(id(county), plugin, false);
        PluginState state = rig.turn(id(county), plugin, true);
        if (state.state() != PluginState.State.ON) {
            throw new IllegalStateException(state.problem());
        }
    }

    @Override
    public List<String> routeFaults(County county) {
        return rig.host().routes(id(county)).stream()
                .filter(route -> route.access() == PluginRoute.Access.NOBODY)
                .map(route -> route.httpMethod() + " " + route.path() + " says nobody may call it")
                .toList();
    }

    @Override
    public void close() {
        rig.close();
    }
}
