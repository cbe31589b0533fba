package ro.asigur.bench.files;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import ro.asigur.bench.Figure;
import ro.asigur.bench.Report;
import ro.asigur.bench.floor.Scratch;

/** Papers and tables in the report. */
public final class FileFigures {

    private static final int PAPER_HEAP_MEGABYTES = 256;

    private FileFigures() {}

    public static void papers(Report report) throws IOException, InterruptedException {
        System.out.println("papers");
        List<String> told = OwnJvm.run(PAPER_HEAP_MEGABYTES, PaperRun.class);
        double floor = Double.parseDouble(told.get(2));
        report.add(new Figure("first paper of a fresh JVM", Double.parseDouble(told.get(0)), "ms", null, null));
        report.add(new Figure("paper of a month, warm", Double.parseDouble(told.get(1)), "ms", floor, null));
        report.note("floor of a paper: the same one with nothing to tell");
    }

    /** @param rows of the list */
    public static void tables(Report report, Scratch scratch, int rows)
            throws IOException, SQLException, InterruptedException {
        System.out.println("tables of " + rows + " rows");
        TableFloor floor = new TableFloor(scratch, rows);
        floor.fill();
        for (String extension : List.of("xlsx", "csv")) {
            TableFloor.Result result = floor.measure(extension);
            report.add(new Figure(
                    extension + ", rows", rows / result.seconds(), "per s", rows / result.copySeconds(), null));
            report.add(new Figure(extension + ", peak heap", result.peak(), "MB", null, Figure.atMost(64)));
        }
        report.note("tables of " + rows + " rows in a JVM of 64 MB; floor: COPY of the same rows as CSV");
    }
}
