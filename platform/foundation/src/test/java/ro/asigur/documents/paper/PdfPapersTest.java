package ro.asigur.documents.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.TemplateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ro.asigur.documents.api.Paper;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyFace;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.testkit.paper.PaperProof;

/** Every paper is made by this engine: what it certifies of itself, and what a text that was typed somewhere cannot do to it. */
class PdfPapersTest {

    private static final Tenant BACAU =
            new Tenant(new TenantId("bacau"), "Bacău", "Bacău", "BC", 47, ZoneId.of("Europe/Bucharest"), true);
    private static final String SHIELD =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\">"
                    + "<path d=\"M10 1 18 4v6c0 5-4 8-8 9-4-1-8-4-8-9V4z\" fill=\"#1d5fa8\"/></svg>";

    /** Of the template. */
    public record Row(String what, LocalDate on, int sum) {}

    private static PdfPapers under(CountyFace face) {
        return new PdfPapers(
                new Tenants() {
                    @Override
                    public List<Tenant> all() {
                        return List.of(BACAU);
                    }

                    @Override
                    public Optional<Tenant> find(TenantId id) {
                        return Optional.of(BACAU);
                    }

                    @Override
                    public Optional<Tenant> byHostLabel(String label) {
                        return Optional.of(BACAU);
                    }

                    @Override
                    public Optional<Path> folder(TenantId id) {
                        return Optional.empty();
                    }

                    @Override
                    public CountyFace face(TenantId id) {
                        return face;
                    }
                },
                new CountyClock() {
                    @Override
                    public Instant now() {
                        return Instant.parse("2026-11-22T22:30:00Z");
                    }

                    @Override
                    public LocalDate today() {
                        return LocalDate.of(2026, 11, 23);
                    }
                });
    }

    private static PaperProof printed(CountyFace face, String lead, List<Row> rows) {
        Paper paper = new Paper(
                "documents/sample/sample.html",
                "Foaie de probă",
                "O foaie cu un tabel",
                Map.of("lead", lead, "rows", rows));
        return new PaperProof(under(face).print(BACAU, paper).orElseThrow());
    }

    private static List<Row> rows(int many) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            rows.add(new Row("Consiliere și însoțire " + i, LocalDate.of(2026, 11, 22), 1250));
        }
        return rows;
    }

    @Test
    void it_is_certified_for_reading_aloud_and_for_the_archive_and_is_set_in_romanian() {
        CountyFace face = new CountyFace(
                null,
                List.of(new CountyFace.Words("Str. Condorilor 2, Bacău", "2 Condorilor St, Bacău")),
                new CountyFace.Logo("image/svg+xml", SHIELD.getBytes(StandardCharsets.UTF_8), "a"));
        PaperProof proof =
                printed(face, "„Şcoala” din Ţifeşti: ăâîșț ĂÂÎȘȚ", rows(3)).certified();
        String text = proof.text();
        for (String told : List.of(
                "Județul Bacău",
                "Str. Condorilor 2, Bacău",
                "„Școala” din Țifești: ăâîșț ĂÂÎȘȚ",
                "22 nov. 2026",
                "1.250",
                "tipărit la 23 nov. 2026",
                "Pagina 1 din 1")) {
            assertTrue(text.contains(told), told + " in " + text);
        }
    }

    @Test
    void the_title_is_read_first_then_the_words_then_the_table_row_by_row() {
        PaperProof proof = printed(CountyFace.PLAIN, "Ce urmează.", rows(2));
        assertEquals(0, proof.placeOf("H1 Foaie de probă"));
        int title = proof.placeOf("H1 Foaie de probă");
        int words = proof.placeOf("P Ce urmează.");
        int heading = proof.placeOf("H2 Servicii");
        int head = proof.placeOf("TH Serviciul");
        int first = proof.placeOf("TD Consiliere și însoțire 0");
        int second = proof.placeOf("TD Consiliere și însoțire 1");
        int last = proof.placeOf("P Ultimul rând.");
        List<Integer> order = List.of(title, words, heading, head, first, second, last);
        assertEquals(order.stream().sorted().toList(), order, proof.toString());
    }

    @Test
    void two_hundred_lines_break_pages_and_each_page_repeats_the_head_of_the_table() {
        PaperProof proof = printed(CountyFace.PLAIN, "Multe.", rows(200)).certified();
        int pages = proof.pages();
        assertTrue(pages > 3, pages + " pages");
        for (int page = 1; page <= pages; page++) {
            String text = proof.page(page);
            assertTrue(text.contains("Județul Bacău") && text.contains("Pagina " + page + " din " + pages), text);
            if (text.contains("Consiliere")) {
                assertTrue(text.contains("Serviciul"), "no head on page " + page + ": " + text);
            }
        }
        assertTrue(proof.text().contains("Consiliere și însoțire 199"), "the last line is there");
    }

    @Test
    void what_somebody_typed_is_shown_as_typed_and_does_nothing() {
        String typed = "<img src=\"http://127.0.0.1:1/x.png\"/><script>1</script> {lead} & 'x' \u0007 \uD83D\uDE00 "
                + "a".repeat(300);
        PaperProof proof = printed(CountyFace.PLAIN, typed, List.of(new Row(typed, LocalDate.of(2026, 1, 1), 1)))
                .certified();
        assertTrue(proof.text().contains("<img src=\"http://127.0.0.1:1/x.png\"/><script>1</script> {lead} & 'x'"));
    }

    @Test
    void what_is_empty_is_said_in_words() {
        assertTrue(printed(CountyFace.PLAIN, "", List.of()).certified().text().contains("Niciun serviciu."));
    }

    @Test
    void a_template_that_names_what_is_not_there_is_a_bug() {
        Paper paper = new Paper("documents/sample/sample.html", "A", "B", Map.of("lead", "x"));
        PdfPapers papers = under(CountyFace.PLAIN);
        assertThrows(TemplateException.class, () -> papers.print(BACAU, paper));
    }
}
