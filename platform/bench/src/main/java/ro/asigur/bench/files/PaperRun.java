package ro.asigur.bench.files;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.asigur.documents.api.Paper;
import ro.asigur.documents.paper.PdfPapers;
import ro.asigur.kernel.TenantId;
import ro.asigur.papers.PrintActivity.Counted;
import ro.asigur.papers.PrintActivity.Day;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyFace;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;

/** Prints a month of work again and again; tells the first, the median of the warm ones and of the emptiest paper, in ms. */
public final class PaperRun {

    private static final int WARM_UP = 20;
    private static final int TIMES = 21;
    private static final Tenant COUNTY =
            new Tenant(new TenantId("bacau"), "Bacău", "Bacău", "BC", 47, ZoneId.of("Europe/Bucharest"), true);

    private PaperRun() {}

    public static void main(String... words) {
        PdfPapers papers = new PdfPapers(new OneCounty(), new FixedClock());
        double first = millis(papers, month(31));
        for (int i = 0; i < WARM_UP; i++) {
            millis(papers, month(31));
        }
        System.out.println(first + " " + median(papers, month(31)) + " " + median(papers, month(0)));
    }

    private static double median(PdfPapers papers, Paper paper) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            times.add(millis(papers, paper));
        }
        return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private static double millis(PdfPapers papers, Paper paper) {
        long from = System.nanoTime();
        byte[] pdf = papers.print(COUNTY, paper).orElseThrow();
        double took = (System.nanoTime() - from) / 1e6;
        if (pdf.length == 0) {
            throw new IllegalStateException("an empty paper");
        }
        return took;
    }

    private static Paper month(int days) {
        List<Day> worked = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            worked.add(new Day(LocalDate.of(2026, 10, day), 20, 4, 12, "3 h 05 min"));
        }
        List<Counted> counted =
                days == 0 ? List.of() : List.of(new Counted("Vizite", 620), new Counted("Servicii", 372));
        return new Paper(
                "papers/sheets/raport-de-activitate.html",
                "Raport lunar de activitate",
                "O lună de lucru",
                Map.ofEntries(
                        Map.entry("name", "Ana Ștefănescu"),
                        Map.entry("month", "octombrie 2026"),
                        Map.entry("whole", true),
                        Map.entry("totals", counted),
                        Map.entry("days", worked),
                        Map.entry("outcomes", counted),
                        Map.entry("services", counted),
                        Map.entry("time", "95 h 35 min"),
                        Map.entry("untold", 2)));
    }

    private record FixedClock() implements CountyClock {
        @Override
        public Instant now() {
            return Instant.parse("2026-11-01T08:00:00Z");
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 1);
        }
    }

    private record OneCounty() implements Tenants {
        @Override
        public List<Tenant> all() {
            return List.of(COUNTY);
        }

        @Override
        public Optional<Tenant> find(TenantId id) {
            return Optional.of(COUNTY);
        }

        @Override
        public Optional<Tenant> byHostLabel(String label) {
            return Optional.of(COUNTY);
        }

        @Override
        public Optional<Path> folder(TenantId id) {
            return Optional.empty();
        }

        @Override
        public CountyFace face(TenantId id) {
            return CountyFace.PLAIN;
        }
    }
}
