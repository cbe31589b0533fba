package ro.asigur.territory.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A UTF-8 file of lines divided by commas, without quoted fields; the first line names the columns. */
record CsvFile(Path path, List<Row> rows) {

    /** @param needed columns that must be there; others are kept as they are */
    static CsvFile read(Path path, List<String> needed, List<String> faults) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = lines(path, faults);
        if (lines.isEmpty()) {
            return new CsvFile(path, rows);
        }
        String[] names = lines.get(0).split(",", -1);
        List<String> missing =
                needed.stream().filter(name -> !List.of(names).contains(name)).toList();
        if (!missing.isEmpty()) {
            faults.add(path + ":1: columns " + missing + " are missing");
            return new CsvFile(path, rows);
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            String[] values = line.split(",", -1);
            if (values.length != names.length || line.indexOf('"') >= 0) {
                faults.add(path + ":" + (i + 1) + ": " + values.length + " fields where the first line names "
                        + names.length + "; quoted fields are not read");
                continue;
            }
            Map<String, String> fields = new HashMap<>();
            for (int at = 0; at < names.length; at++) {
                fields.put(names[at], values[at].strip());
            }
            rows.add(new Row(path + ":" + (i + 1) + ": ", fields));
        }
        return new CsvFile(path, List.copyOf(rows));
    }

    private static List<String> lines(Path path, List<String> faults) {
        try {
            if (!Files.isRegularFile(path)) {
                faults.add(path + ": is missing");
                return List.of();
            }
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            if (lines.isEmpty()) {
                faults.add(path + ": is empty");
            }
            return lines;
        } catch (CharacterCodingException notUtf8) {
            faults.add(path + ": is not UTF-8");
            return List.of();
        } catch (IOException unreadable) {
            faults.add(path + ": cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    /** @param place {@code file:line: }, to begin what is said about the line with */
    record Row(String place, Map<String, String> fields) {

        /** Empty when the file has no such column. */
        String get(String column) {
            return fields.getOrDefault(column, "");
        }

        void filled(String column, List<String> faults) {
            if (get(column).isEmpty()) {
                faults.add(place + column + " is empty");
            }
        }

        /** Null, with a fault, when it is not a code. */
        @Nullable
        Integer siruta(String column, List<String> faults) {
            if (get(column).matches("[1-9][0-9]{0,5}")) {
                return Integer.valueOf(get(column));
            }
            faults.add(place + column + " '" + get(column) + "' is not a SIRUTA code");
            return null;
        }

        void whole(String column, List<String> faults) {
            if (!get(column).matches("[0-9]{1,8}")) {
                faults.add(place + column + " '" + get(column) + "' is not a whole number");
            }
        }

        void number(String column, double least, double most, List<String> faults) {
            boolean number = get(column).matches("-?[0-9]{1,3}([.][0-9]{1,12})?");
            if (!number || Double.parseDouble(get(column)) < least || Double.parseDouble(get(column)) > most) {
                faults.add(place + column + " '" + get(column) + "' is not a number from " + least + " to " + most);
            }
        }

        /** The newer count where there is one. */
        String populationColumn() {
            return get("pop_mdlpa2025").isEmpty() ? "pop2020" : "pop_mdlpa2025";
        }
    }
}
