package ro.asigur.monitoring;

import java.util.ArrayList;
import java.util.List;

/** The indicators as a table for a spreadsheet; who takes it out of the county takes no small number with it. */
public final class IndicatorsCsv {

    private static final int SMALL = 5;

    private IndicatorsCsv() {}

    /** UTF-8 with a byte-order mark, so that a spreadsheet reads its letters. */
    public static String of(IndicatorsOfCounty.Sheet sheet, boolean english) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        List<String> heading = new ArrayList<>(List.of("SIRUTA", english ? "Commune" : "Comuna"));
        sheet.columns().forEach(column -> {
            String name = english ? column.en() : column.ro();
            heading.add(name);
            if (column.share()) {
                heading.add(name + (english ? ": out of" : ": din"));
            }
        });
        line(csv, heading);
        for (IndicatorsOfCounty.Row row : sheet.rows()) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(row.uat()), row.name()));
            for (IndicatorsOfCounty.Value value : row.values()) {
                cells.add(shown(value.n()));
                Integer of = value.of();
                if (of != null) {
                    cells.add(shown(of));
                }
            }
            line(csv, cells);
        }
        return csv.toString();
    }

    /** One to four could be somebody whom the neighbours know. */
    static String shown(int number) {
        return number > 0 && number < SMALL ? "1–4" : Integer.toString(number);
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(
                        ",",
                        cells.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .toList()))
                .append("\r\n");
    }
}
