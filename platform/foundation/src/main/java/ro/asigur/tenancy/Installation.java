package ro.asigur.tenancy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.Folders;

/**
 * How this installation is set up: system properties {@code asigur.*}, else environment variables of the same name in
 * capitals. Read and checked once at start; an unknown key or a missing one stops the start.
 *
 * @param jdbcUrl PostgreSQL server without a database name, e.g. {@code jdbc:postgresql://127.0.0.1:15432/}; parameters may follow
 *     the last slash
 * @param jdbcUser a role that may create databases and roles
 * @param data folder of the installation's own files; secrets lie in {@code secrets} below it
 * @param tenants folder with one folder per county
 * @param plugins folder with plugin jars and their digests
 * @param demo whether counties may be filled with sample data and shown with demo accounts
 * @param host the installation's own name; counties are labels in front of it ({@code bacau.localhost})
 * @param trustedProxies IP addresses of proxies in front, whose {@code X-Forwarded-For} is believed
 * @param controlToken what the launcher's own calls carry; null when no launcher started this server
 */
public record Installation(
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        Path data,
        Path tenants,
        Path plugins,
        boolean demo,
        String scheme,
        String host,
        int port,
        @Nullable String controlToken,
        Set<String> trustedProxies)
        implements Folders {

    public Installation {
        trustedProxies = Set.copyOf(trustedProxies);
    }

    private static final Set<String> KEYS = Set.of(
            "asigur.jdbc.url",
            "asigur.jdbc.user",
            "asigur.jdbc.password",
            "asigur.data",
            "asigur.tenants",
            "asigur.plugins",
            "asigur.demo",
            "asigur.port",
            "asigur.scheme",
            "asigur.host",
            "asigur.control.token",
            "asigur.trusted.proxies");

    /** @throws IllegalStateException naming every key that is unknown or missing */
    public static Installation read(Properties system, Map<String, String> environment) {
        Set<String> unknown = new TreeSet<>();
        for (String key : system.stringPropertyNames()) {
            if (key.startsWith("asigur.") && !KEYS.contains(key)) {
                unknown.add(key);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "unknown configuration keys: " + unknown + "; known are " + new TreeSet<>(KEYS));
        }
        Reader reader = new Reader(system, environment, new ArrayList<>());
        String url = reader.needed("asigur.jdbc.url");
        Installation read = new Installation(
                url.endsWith("/") || url.contains("?") ? url : url + "/",
                reader.needed("asigur.jdbc.user"),
                reader.needed("asigur.jdbc.password"),
                Path.of(reader.needed("asigur.data")),
                Path.of(reader.needed("asigur.tenants")),
                Path.of(reader.needed("asigur.plugins")),
                Boolean.parseBoolean(reader.or("asigur.demo", "false")),
                reader.or("asigur.scheme", "http"),
                reader.or("asigur.host", "localhost"),
                Integer.parseInt(reader.or("asigur.port", "8080")),
                reader.find("asigur.control.token"),
                reader.several("asigur.trusted.proxies"));
        if (!reader.missing.isEmpty()) {
            throw new IllegalStateException("configuration is missing: " + reader.missing);
        }
        return read;
    }

    private record Reader(Properties system, Map<String, String> environment, List<String> missing) {

        @Nullable
        String find(String key) {
            String value = system.getProperty(key);
            return value != null
                    ? value
                    : environment.get(key.toUpperCase(Locale.ROOT).replace('.', '_'));
        }

        String or(String key, String otherwise) {
            String value = find(key);
            return value == null || value.isBlank() ? otherwise : value;
        }

        /** Separated by commas; none when nothing is said. */
        Set<String> several(String key) {
            return Arrays.stream(or(key, "").split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        String needed(String key) {
            String value = or(key, "");
            if (value.isEmpty()) {
                missing.add(key);
            }
            return value;
        }
    }

    /** The address of a host of this installation as people type it, e.g. {@code http://bacau.localhost:8080/}. */
    public String address(String host) {
        boolean plain = scheme.equals("http") && port == 80 || scheme.equals("https") && port == 443;
        return scheme + "://" + host + (plain ? "" : ":" + port) + "/";
    }

    @Override
    public String toString() {
        return "Installation[" + jdbcUrl + ", data=" + data + ", tenants=" + tenants + ", demo=" + demo + "]";
    }
}
