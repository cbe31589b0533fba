package ro.asigur.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.asigur.plugins.jar.Shelf;
import ro.asigur.plugins.jar.ShelvedPlugin;
import ro.asigur.spi.CareModule;

class ShelfTest {

    @TempDir
    Path folder;

    private ShelvedPlugin only() {
        return Shelf.of(folder).all().iterator().next();
    }

    private String problem() {
        String problem = only().problem();
        assertNotNull(problem, "the jar was loaded");
        assertNull(only().loaded());
        return problem;
    }

    @Test
    void a_pinned_jar_is_loaded_and_described() throws Exception {
        new JarMaker("plain")
                .module("public Set<String> hears() { return Set.of(\"census.X\"); }")
                .into(folder);
        ShelvedPlugin plugin = only();
        assertNull(plugin.problem());
        assertEquals("plain", plugin.id());
        assertEquals("1.0.0", plugin.version());
        assertEquals(
                java.util.Set.of("census.X"), plugin.description().orElseThrow().hears());
    }

    @Test
    void a_jar_that_nobody_pinned_is_not_loaded() throws Exception {
        new JarMaker("plain").module("").unpinned(folder);
        assertTrue(problem().contains("digests.sha256"), problem());
    }

    @Test
    void a_jar_that_changed_since_it_was_pinned_is_not_loaded() throws Exception {
        Path jar = new JarMaker("plain").module("").into(folder);
        Files.write(jar, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        assertTrue(problem().contains("so it is not loaded"), problem());
    }

    @Test
    void a_jar_that_climbs_out_of_its_folder_writes_nothing() throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        new JarMaker("climber")
                .entry("../../stolen.txt", "x")
                .entry("../plugins-2/stolen.txt", "x")
                .entry("/tmp/asigur-stolen.txt", "x")
                .module("")
                .into(plugins);
        Shelf.of(plugins);
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of("climber-1.0.0.jar", "digests.sha256"),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
        assertFalse(Files.exists(Path.of("/tmp/asigur-stolen.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Class-Path", "Plugin-Class", "Plugin-Dependencies"})
    void a_manifest_that_draws_in_unpinned_code_is_refused(String name) throws Exception {
        new JarMaker("plain").manifest(name, "other").module("").into(folder);
        assertTrue(problem().contains(name), problem());
    }

    @Test
    void a_file_that_is_no_jar_is_named_and_the_others_are_loaded() throws Exception {
        Files.writeString(folder.resolve("a-broken.jar"), "not a zip");
        new JarMaker("plain").module("").into(folder);
        Shelf shelf = Shelf.of(folder);
        assertEquals(2, shelf.all().size());
        assertNull(shelf.find("plain").problem());
        assertNotNull(shelf.find("a-broken.jar").problem());
    }

    @Test
    void a_module_that_throws_while_it_describes_itself_is_broken_and_the_others_are_loaded() throws Exception {
        new JarMaker("angry")
                .module("public List<Job> jobs() { throw new IllegalStateException(\"not today\"); }")
                .into(folder);
        new JarMaker("endless")
                .module("public List<Job> jobs() { return jobs(); }")
                .into(folder);
        new JarMaker("plain").module("").into(folder);
        Shelf shelf = Shelf.of(folder);
        assertEquals("IllegalStateException: not today", shelf.find("angry").problem());
        assertTrue(shelf.find("endless").problem().startsWith("StackOverflowError"));
        assertNull(shelf.find("plain").problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ro.asigur.plugins.api.PluginHost",
                "ro.asigur.tenancy.api.Work",
                "org.postgresql.Driver",
                "org.flywaydb.core.Flyway",
                "com.zaxxer.hikari.HikariDataSource",
                "org.quartz.Scheduler",
                "org.eclipse.persistence.jpa.PersistenceProvider",
                "jakarta.enterprise.inject.spi.CDI",
                "jakarta.servlet.http.HttpServletRequest",
                "org.slf4j.Logger"
            })
    void a_plugin_does_not_see_classes_of_the_platform(String hostClass) throws Exception {
        Class.forName(hostClass); // it is here for us
        new JarMaker("curious")
                .module("public CareModule peek(String name) { try { Class.forName(name); return this; }"
                        + " catch (ClassNotFoundException hidden) { return null; } }"
                        + "public Set<String> hears() { return Set.of(); }")
                .into(folder);
        ShelvedPlugin.Loaded loaded = only().loaded();
        Object module = loaded.type().getDeclaredConstructor().newInstance();
        assertNull(module.getClass().getMethod("peek", String.class).invoke(module, hostClass));
        assertNotNull(module.getClass().getMethod("peek", String.class).invoke(module, "java.net.http.HttpClient"));
        assertThrows(ClassNotFoundException.class, () -> loaded.loader().loadClass(hostClass));
        assertSame(loaded.unitLoader().loadClass(hostClass), Class.forName(hostClass));
    }

    @Test
    void a_plugin_that_is_written_against_a_class_of_the_platform_is_broken() throws Exception {
        new JarMaker("greedy")
                .module("public Set<String> hears() { org.flywaydb.core.Flyway.configure(); return Set.of(); }")
                .into(folder);
        assertTrue(
                problem().contains("org/flywaydb/core/Flyway") || problem().contains("org.flywaydb.core.Flyway"),
                problem());
    }

    @Test
    void a_plugin_sees_no_files_of_the_platform() throws Exception {
        new JarMaker("curious").module("").into(folder);
        ClassLoader loader = only().loaded().loader();
        assertNotNull(getClass().getClassLoader().getResource("db/tenancy/V1_001__schemas.sql"));
        assertNull(loader.getResource("db/tenancy/V1_001__schemas.sql"));
        assertFalse(loader.getResources("META-INF/beans.xml").hasMoreElements());
    }

    @Test
    void a_jar_cannot_bring_its_own_contract() throws Exception {
        new JarMaker("forger")
                .source("ro.asigur.spi.Words", "package ro.asigur.spi; public record Words(String ro, String en) { }")
                .module("")
                .into(folder);
        ShelvedPlugin plugin = only();
        assertNull(plugin.problem());
        assertSame(ro.asigur.spi.Words.class, plugin.loaded().loader().loadClass("ro.asigur.spi.Words"));
        assertSame(CareModule.class, plugin.loaded().loader().loadClass("ro.asigur.spi.CareModule"));
    }

    @Test
    void a_module_that_contradicts_itself_is_broken() throws Exception {
        new JarMaker("stranger")
                .module("public List<Permission> permissions() { return List.of(new Permission(\"census.person.read\","
                        + " new Words(\"a\", \"b\"), Set.of())); }")
                .into(folder);
        assertTrue(problem().contains("does not begin with its id: census.person.read"), problem());
    }

    @Test
    void two_jars_of_the_same_id_are_one_plugin_and_one_that_is_broken() throws Exception {
        Path first = new JarMaker("plain").module("").into(folder);
        Path second = folder.resolve("plain-copy.jar");
        Files.copy(first, second);
        String digest = Files.readString(folder.resolve("digests.sha256")).substring(0, 64);
        Files.writeString(
                folder.resolve("digests.sha256"), digest + "  plain-1.0.0.jar\n" + digest + "  plain-copy.jar\n");
        Shelf shelf = Shelf.of(folder);
        assertEquals(2, shelf.all().size());
        assertEquals(1, shelf.all().stream().filter(one -> one.loaded() != null).count());
    }
}
