package ro.asigur.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.format.Format;
import ro.asigur.exchange.format.Row;

/** One CSV file: of our own columns, or of another system's by its layout. */
final class CsvFile {

    private final String name;
    private final @Nullable Layout layout;
    private final ImportFile.Taker taker;

    CsvFile(String name, @Nullable Layout layout, ImportFile.Taker taker) {
        this.name = name;
        this.layout = layout;
        this.taker = taker;
    }

    void read(InputStream in) throws IOException {
        Lines.Opened opened = Lines.open(in);
        opened.said().ifPresent(said -> taker.fault(Fault.notice(place(0), "", said, Map.of())));
        CsvRecords records = new CsvRecords(opened.text());
        CsvRecords.Cells heading = records.next();
        if (heading == null || heading.isBlank()) {
            taker.fault(Fault.error(place(0), "", ReadProblem.NO_ROWS, Map.of()));
            return;
        }
        List<String> names = heading.cells().stream().map(String::strip).toList();
        Optional<RowMaker> maker = heading.fault() == null ? maker(names) : Optional.empty();
        if (maker.isEmpty()) {
            return;
        }
        for (CsvRecords.Cells cells = records.next(); cells != null; cells = records.next()) {
            if (cells.fault() != null) {
                taker.fault(Fault.error(place(cells.line()), "", cells.fault(), Map.of()));
                if (cells.fault() == ReadProblem.CELL_TOO_LONG) {
                    return;
                }
            } else if (cells.cells().size() != names.size() && !cells.isBlank()) {
                taker.fault(Fault.error(
                        place(cells.line()),
                        "",
                        ReadProblem.CELLS,
                        Map.of("found", cells.cells().size(), "wanted", names.size())));
            } else if (!cells.isBlank()) {
                for (Row row : maker.get().rows(names, cells)) {
                    taker.row(name, row);
                }
            }
        }
    }

    /** Makes the rows of one record. */
    private interface RowMaker {
        List<Row> rows(List<String> names, CsvRecords.Cells cells);
    }

    private Optional<RowMaker> maker(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String one : names) {
            if (!seen.add(one)) {
                taker.fault(Fault.error(place(1), one, ReadProblem.HEADER_TWICE, Map.of()));
                return Optional.empty();
            }
        }
        return layout == null ? ours(names) : theirs(names, layout);
    }

    private Optional<RowMaker> ours(List<String> names) {
        Optional<Format.Kind> named = Format.kinds().stream()
                .filter(one -> one.file().equals(name))
                .findFirst()
                .or(() -> Format.kinds().stream()
                        .filter(one -> new HashSet<>(one.header()).equals(new HashSet<>(names)))
                        .findFirst());
        if (named.isEmpty()) {
            taker.fault(Fault.error(place(1), "", ReadProblem.NOT_READABLE, Map.of()));
            return Optional.empty();
        }
        Format.Kind kind = named.get();
        boolean fits = true;
        for (String one : names) {
            if (!kind.header().contains(one)) {
                taker.fault(Fault.error(place(1), one, ReadProblem.HEADER_UNKNOWN, Map.of()));
                fits = false;
            }
        }
        for (Format.Column column : kind.columns()) {
            List<String> wanted =
                    column.type() == Format.Type.ANSWERS ? List.of("question", "value") : List.of(column.name());
            if (column.required() && !names.containsAll(wanted)) {
                taker.fault(Fault.error(place(1), column.name(), ReadProblem.HEADER_MISSING, Map.of()));
                fits = false;
            }
        }
        return fits ? Optional.of((all, cells) -> List.of(own(kind, all, cells))) : Optional.empty();
    }

    private Row own(Format.Kind kind, List<String> names, CsvRecords.Cells cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> answer = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String field = names.get(i);
            String text = unquoted(cells.cells().get(i));
            Optional<Format.Column> column = kind.column(field);
            if (text.isBlank()) {
                continue;
            }
            if (column.isEmpty()) {
                answer.put(field, text);
            } else {
                put(values, column.get(), field, text, cells.line());
            }
        }
        String question = answer.get("question");
        if (question != null) {
            values.put("answers", Map.of(question, answer.getOrDefault("value", "")));
        }
        return new Row(kind, cells.line(), values);
    }

    /** Of a text that a spreadsheet would have taken for a formula. */
    private static String unquoted(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private void put(Map<String, Object> values, Format.Column column, String said, String text, int line) {
        Object value = Values.ofText(
                column, text, (problem, args) -> taker.fault(Fault.error(place(line), said, problem, args)));
        if (value != null) {
            values.put(column.name(), value);
        }
    }

    private Optional<RowMaker> theirs(List<String> names, Layout by) {
        Map<Integer, Layout.Target> targets = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String wanted = by.columns().get(names.get(i));
            if (wanted != null) {
                int at = i;
                Layout.target(wanted).ifPresent(target -> targets.put(at, target));
            }
        }
        Set<String> told = new HashSet<>();
        targets.values().forEach(target -> told.add(target.name()));
        boolean ofPeople =
                told.stream().anyMatch(field -> field.startsWith("person.") || field.startsWith("diagnosis."));
        for (String key : ofPeople ? List.of("household.id", "person.id") : List.of("household.id")) {
            if (!told.contains(key)) {
                taker.fault(Fault.error(place(1), key, ReadProblem.HEADER_MISSING, Map.of()));
                return Optional.empty();
            }
        }
        return Optional.of((all, cells) -> split(targets, all, cells, by));
    }

    /** One record may tell of a household, of somebody in it and of what was found: a row for each. */
    private List<Row> split(
            Map<Integer, Layout.Target> targets, List<String> names, CsvRecords.Cells cells, Layout by) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        List<String> vulnerabilities = new ArrayList<>();
        targets.forEach((at, target) -> {
            String text = unquoted(cells.cells().get(at));
            if (text.isBlank()) {
                return;
            }
            Map<String, Object> values = told.computeIfAbsent(target.kind().name(), any -> new LinkedHashMap<>());
            if (target.name().equals("diagnosis.vulnerability")) {
                for (String one : text.split("[|;\\n]")) {
                    vulnerabilities.add(by.ours(target.name(), one));
                }
            } else if (target.name().equals("household.uat") || target.name().equals("household.village")) {
                values.put(target.column().name(), by.ours(target.name(), text)); // a name or a SIRUTA code
            } else {
                put(values, target.column(), names.get(at), by.ours(target.name(), text), cells.line());
            }
        });
        return rows(told, vulnerabilities, cells.line());
    }

    private List<Row> rows(Map<String, Map<String, Object>> told, List<String> vulnerabilities, int line) {
        Map<String, Object> household = told.getOrDefault("household", Map.of());
        Map<String, Object> person = told.getOrDefault("person", new LinkedHashMap<>());
        List<Row> rows = new ArrayList<>();
        if (household.size() > 1) {
            rows.add(new Row(Format.kind("household"), line, household));
        }
        Object key = household.getOrDefault("id", "");
        if (person.size() > 1) {
            person.put("household_id", key);
            rows.add(new Row(Format.kind("person"), line, person));
        }
        for (String one : vulnerabilities) {
            Map<String, Object> values = new LinkedHashMap<>(told.getOrDefault("diagnosis", Map.of()));
            values.put("household_id", key);
            values.put("person_id", person.getOrDefault("id", ""));
            values.put("vulnerability", one);
            rows.add(new Row(Format.kind("diagnosis"), line, values));
        }
        return rows;
    }

    private Fault.Place place(int line) {
        return new Fault.Place(name, line);
    }
}
