package ro.asigur.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What access.txt declares.
 *
 * @param rows one per endpoint
 * @param rolesOfPlugins permission of a module to the roles that hold it
 */
record AccessTable(List<Row> rows, Map<String, Set<String>> rolesOfPlugins) {

    enum Scope {
        ALL,
        FILE,
        LIST,
        PEOPLE,
        PERSON,
        GRANTED,
        COUNT,
        TEXT,
        NAMES
    }

    /**
     * @param endpoint method and path as OpenAPI names it
     * @param who public, session, launcher or a permission
     * @param answer the status for who may
     * @param body empty: none
     */
    record Row(String endpoint, String who, Scope scope, int answer, String call, String body) {

        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        boolean isPublic() {
            return who.equals("public");
        }

        boolean isOfModule() {
            return call.startsWith("/api/plugins/") || call.startsWith("/api/live/");
        }

        boolean isSession() {
            return who.equals("session");
        }

        boolean isLauncher() {
            return who.equals("launcher");
        }
    }

    static AccessTable read() {
        List<Row> rows = new ArrayList<>();
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\\|", -1);
            if (cells.length == 1) {
                String[] sides = line.split("=");
                roles.put(sides[0].strip(), Set.of(sides[1].strip().split("\\s*,\\s*")));
            } else {
                rows.add(row(cells));
            }
        }
        return new AccessTable(rows, roles);
    }

    private static Row row(String[] cells) {
        if (cells.length != 6) {
            throw new AssertionError("six columns, not " + String.join("|", cells));
        }
        String scope = cells[2].strip();
        return new Row(
                cells[0].strip().replaceAll("\\s+", " "),
                cells[1].strip(),
                scope.equals("-") ? Scope.ALL : Scope.valueOf(scope.toUpperCase(java.util.Locale.ROOT)),
                Integer.parseInt(cells[3].strip()),
                cells[4].strip(),
                cells[5].strip());
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(AccessTable.class.getResourceAsStream("access.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
