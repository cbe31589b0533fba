package ro.asigur.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures as they come, and the table at the end. */
public final class Report {

    private static final List<String> HEAD = List.of("figure", "value", "unit", "floor", "ratio", "goal", "reached");

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public void add(Figure figure) {
        figures.add(figure);
        System.out.println("  " + figure.name() + ": " + Figure.number(figure.value()) + " " + figure.unit());
    }

    /** Something one must know to read the figures. */
    public void note(String note) {
        notes.add(note);
        System.out.println("  (" + note + ")");
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (Figure figure : figures) {
            Double floor = figure.floor();
            Figure.Goal goal = figure.goal();
            rows.add(List.of(
                    figure.name(),
                    Figure.number(figure.value()),
                    figure.unit(),
                    floor == null ? "" : Figure.number(floor),
                    Figure.number(figure.ratio()),
                    goal == null ? "" : goal.toString(),
                    figure.reached()));
        }
        StringBuilder text = new StringBuilder();
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                boolean right = i == 1 || i == 3 || i == 4;
                text.append(String.format(right ? "%" + widths[i] + "s  " : "%-" + widths[i] + "s  ", row.get(i)));
            }
            text.append(System.lineSeparator());
        }
        notes.forEach(note -> text.append("· ").append(note).append(System.lineSeparator()));
        return text.toString();
    }
}
