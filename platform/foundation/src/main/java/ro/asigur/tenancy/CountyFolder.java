package ro.asigur.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyFace;
import ro.asigur.tenancy.api.Tenant;

/**
 * A folder under {@code tenants/}: {@code tenant.properties} and the logo are configuration, read and checked at every start;
 * everything else in it is a first filling. One {@code key = value} a line, {@code #} begins a comment, UTF-8.
 */
record CountyFolder(Path folder, Tenant tenant, CountyFace face) {

    private static final Set<String> KEYS = Set.of("name.ro", "name.en", "county.code", "county.siruta", "zone");

    private static final int MOST_TOLD = 20;

    /** @throws IllegalStateException that names every file and line at fault */
    static List<CountyFolder> readAll(Path tenants, boolean demo) {
        List<String> faults = new ArrayList<>();
        List<CountyFolder> read = new ArrayList<>();
        try (Stream<Path> folders = Files.list(tenants)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                read(folder, demo, faults).ifPresent(read::add);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the counties' folder " + tenants, unreadable);
        }
        if (read.isEmpty() && faults.isEmpty()) {
            faults.add(tenants + ": no county folder in it");
        }
        if (!faults.isEmpty()) {
            throw wrong(faults);
        }
        return read;
    }

    /** The message that the launcher shows: one fault a line, the first twenty. */
    static IllegalStateException wrong(List<String> faults) {
        String more = faults.size() > MOST_TOLD ? "\n  … and " + (faults.size() - MOST_TOLD) + " more" : "";
        List<String> told = faults.subList(0, Math.min(MOST_TOLD, faults.size()));
        return new IllegalStateException("county configuration:\n  " + String.join("\n  ", told) + more);
    }

    private static java.util.Optional<CountyFolder> read(Path folder, boolean demo, List<String> faults) {
        Path file = folder.resolve("tenant.properties");
        if (!Files.isRegularFile(file)) {
            faults.add(folder + ": tenant.properties is missing");
            return java.util.Optional.empty();
        }
        int before = faults.size();
        Map<String, String> values = lines(file, faults);
        for (String key : new java.util.TreeSet<>(KEYS)) {
            if (!values.containsKey(key)) {
                faults.add(file + ": key '" + key + "' is missing");
            }
        }
        if (folder.getFileName().toString().equals(Tenant.NATIONAL.value())) {
            faults.add(folder + ": the name 'national' is taken by the place between the counties");
        }
        CountyFace face = CountyTexts.read(file.toString(), values, CountyLogo.read(folder, faults), faults);
        Tenant tenant = faults.size() > before ? null : tenant(folder, file, values, demo, faults);
        return java.util.Optional.ofNullable(tenant).map(t -> new CountyFolder(folder, t, face));
    }

    private static Set<String> known() {
        Set<String> known = new java.util.TreeSet<>(KEYS);
        known.addAll(CountyTexts.KEYS);
        return known;
    }

    private static Map<String, String> lines(Path file, List<String> faults) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file + " as UTF-8", unreadable);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String place = file + ":" + (i + 1) + ": ";
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                faults.add(place + "expected key = value, found '" + line + "'");
                continue;
            }
            String key = line.substring(0, equals).strip();
            if (!KEYS.contains(key) && !CountyTexts.KEYS.contains(key)) {
                faults.add(place + "unknown key '" + key + "'; known are " + known());
            } else if (values.put(key, line.substring(equals + 1).strip()) != null) {
                faults.add(place + "key '" + key + "' stands twice");
            }
        }
        return values;
    }

    private static @org.jspecify.annotations.Nullable Tenant tenant(
            Path folder, Path file, Map<String, String> values, boolean demo, List<String> faults) {
        try {
            return new Tenant(
                    new TenantId(folder.getFileName().toString()),
                    value(values, "name.ro"),
                    value(values, "name.en"),
                    value(values, "county.code"),
                    Integer.parseInt(value(values, "county.siruta")),
                    ZoneId.of(value(values, "zone")),
                    demo);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            faults.add(file + ": " + wrong.getMessage());
            return null;
        }
    }

    private static String value(Map<String, String> values, String key) {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("key '" + key + "' is empty");
        }
        return value;
    }
}
