package ro.asigur.referrals.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Problem;
import ro.asigur.kernel.Refusal;

/**
 * The directory as a file: UTF-8, fields divided by commas and quoted with {@code "} where they hold one, one service a line. The
 * first line that is not a comment ({@code #}) names the columns, in any order. A provider's own columns stand in its first line;
 * further lines with its code leave them empty or repeat them. Several values of one field are divided by {@code |}; days are
 * {@code YYYY-MM-DD}.
 */
public final class DirectoryFile {

    /** Column → where it stands in a provider. The names are the county's: its people write the file. */
    private static final Map<String, String> PROVIDER = ordered(
            "cod",
            "code",
            "denumire",
            "name",
            "forma_juridica",
            "legalForm",
            "acreditare",
            "accreditation",
            "acreditat_pana",
            "accreditedUntil",
            "contact",
            "contact",
            "telefon",
            "phone",
            "email",
            "email",
            "adresa",
            "address",
            "uat",
            "uat",
            "inchis_la",
            "closedOn",
            "motiv_inchidere",
            "closedBecause");

    private static final Map<String, String> SERVICE = ordered(
            "serviciu_cod",
            "code",
            "serviciu",
            "name",
            "categorie",
            "category",
            "destinatii",
            "destinations",
            "specialitati",
            "specialties",
            "varsta_min",
            "ageFrom",
            "varsta_max",
            "ageTo",
            "locuri",
            "places",
            "cost",
            "cost",
            "program",
            "hours",
            "localitati",
            "uats",
            "grup_tinta",
            "targetGroup",
            "dovada",
            "proof",
            "serviciu_inchis_la",
            "closedOn");

    private static final List<String> NEEDED =
            List.of("cod", "denumire", "forma_juridica", "serviciu_cod", "serviciu", "categorie", "destinatii");

    private DirectoryFile() {}

    /** A fault of the file: line from 1, column null when it is about the whole line. */
    public record Fault(int line, @Nullable String column, Problem problem, Map<String, Object> args) {}

    /** What a file holds, in its order; faults make it unusable as a whole. */
    public record Content(List<ProviderDraft> providers, List<Fault> faults) {}

    private record Row(int line, Map<String, String> fields) {
        @Nullable
        String get(String column) {
            String text = fields.get(column);
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    public static List<String> columns() {
        List<String> all = new ArrayList<>(PROVIDER.keySet());
        all.addAll(SERVICE.keySet());
        return all;
    }

    public static Content read(String text, DirectoryRules rules) {
        List<Fault> faults = new ArrayList<>();
        Map<String, List<Row>> byCode = new LinkedHashMap<>();
        for (Row row : rows(text, faults)) {
            String code = row.get("cod");
            if (code == null) {
                faults.add(new Fault(row.line(), "cod", ReferralsProblem.FIELD_MISSING, Map.of()));
            } else {
                byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(row);
            }
        }
        List<ProviderDraft> providers = new ArrayList<>();
        byCode.values().forEach(rows -> {
            ProviderDraft draft = provider(rows, faults);
            providers.add(draft);
            rules.faults(draft).stream()
                    .map(field -> placed(field, rows))
                    .filter(fault -> faults.stream()
                            .noneMatch(known -> known.line() == fault.line()
                                    && java.util.Objects.equals(known.column(), fault.column())))
                    .forEach(faults::add);
        });
        faults.sort(java.util.Comparator.comparingInt(Fault::line));
        return new Content(providers, faults);
    }

    /** Rows with their columns by name; what is wrong with the shape of the file is told. */
    private static List<Row> rows(String text, List<Fault> faults) {
        List<CsvLines.Line> lines = new ArrayList<>(CsvLines.of(text));
        lines.removeIf(line -> line.fields().get(0).startsWith("#"));
        if (lines.isEmpty()) {
            faults.add(new Fault(1, null, ReferralsProblem.NO_SERVICE, Map.of()));
            return List.of();
        }
        CsvLines.Line head = lines.remove(0);
        List<String> names = head.fields().stream().map(String::strip).toList();
        NEEDED.stream()
                .filter(column -> !names.contains(column))
                .forEach(column ->
                        faults.add(new Fault(head.number(), column, ReferralsProblem.COLUMN_MISSING, Map.of())));
        names.stream()
                .filter(column -> !columns().contains(column))
                .forEach(column -> faults.add(
                        new Fault(head.number(), column, ReferralsProblem.COLUMN_UNKNOWN, Map.of("value", column))));
        if (!faults.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (CsvLines.Line line : lines) {
            if (line.fields().size() != names.size()) {
                faults.add(new Fault(
                        line.number(),
                        null,
                        ReferralsProblem.LINE_BROKEN,
                        Map.of("fields", line.fields().size(), "columns", names.size())));
                continue;
            }
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), line.fields().get(i));
            }
            rows.add(new Row(line.number(), fields));
        }
        return rows;
    }

    private static ProviderDraft provider(List<Row> rows, List<Fault> faults) {
        Row first = rows.get(0);
        for (Row row : rows) {
            PROVIDER.keySet().forEach(column -> {
                String own = row.get(column);
                if (own != null && !own.equals(first.get(column))) {
                    faults.add(new Fault(
                            row.line(), column, ReferralsProblem.PROVIDER_DIFFERS, Map.of("line", first.line())));
                }
            });
        }
        return new ProviderDraft(
                text(first, "cod"),
                text(first, "denumire"),
                text(first, "forma_juridica"),
                first.get("acreditare"),
                day(first, "acreditat_pana", faults),
                first.get("contact"),
                first.get("telefon"),
                first.get("email"),
                first.get("adresa"),
                number(first, "uat", faults),
                day(first, "inchis_la", faults),
                first.get("motiv_inchidere"),
                rows.stream().map(row -> service(row, faults)).toList());
    }

    private static ServiceDraft service(Row row, List<Fault> faults) {
        return new ServiceDraft(
                text(row, "serviciu_cod"),
                text(row, "serviciu"),
                text(row, "categorie"),
                several(row, "destinatii"),
                row.get("specialitati"),
                number(row, "varsta_min", faults),
                number(row, "varsta_max", faults),
                number(row, "locuri", faults),
                row.get("cost"),
                row.get("program"),
                several(row, "localitati").stream()
                        .map(one -> whole(row, "localitati", one, faults))
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                row.get("grup_tinta"),
                row.get("dovada"),
                day(row, "serviciu_inchis_la", faults));
    }

    private static String text(Row row, String column) {
        String text = row.get(column);
        return text == null ? "" : text;
    }

    private static List<String> several(Row row, String column) {
        String text = row.get(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private static @Nullable Integer number(Row row, String column, List<Fault> faults) {
        String text = row.get(column);
        return text == null ? null : whole(row, column, text, faults);
    }

    private static @Nullable Integer whole(Row row, String column, String text, List<Fault> faults) {
        if (text.matches("[0-9]{1,6}")) {
            return Integer.valueOf(text);
        }
        faults.add(new Fault(row.line(), column, ReferralsProblem.NUMBER_WRONG, Map.of("most", 999_999)));
        return null;
    }

    private static @Nullable LocalDate day(Row row, String column, List<Fault> faults) {
        String text = row.get(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            faults.add(new Fault(row.line(), column, ReferralsProblem.DATE_WRONG, Map.of("value", text)));
            return null;
        }
    }

    /** A fault of a draft, told where its line and column are. */
    private static Fault placed(Refusal.Field field, List<Row> rows) {
        String[] parts = field.pointer().split("/");
        boolean service = parts[1].equals("services") && parts.length > 3;
        int line = rows.get(service ? Integer.parseInt(parts[2]) : 0).line();
        String name = parts[service ? 3 : 1];
        String column = (service ? SERVICE : PROVIDER)
                .entrySet().stream()
                        .filter(one -> one.getValue().equals(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        return new Fault(line, column, field.problem(), field.args());
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
