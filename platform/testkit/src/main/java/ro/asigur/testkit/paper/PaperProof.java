package ro.asigur.testkit.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** One PDF under proof. */
public final class PaperProof {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final byte[] pdf;

    public PaperProof(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    /** Fails with the rules that are broken unless it meets PDF/UA-1 and PDF/A-3a. */
    public PaperProof certified() {
        assertEquals(List.of(), broken("ua1"), "PDF/UA-1");
        assertEquals(List.of(), broken("3a"), "PDF/A-3a");
        return this;
    }

    /** @param flavour ua1, 3a …; the rules that are broken, each once */
    public List<String> broken(String flavour) {
        PDFAFlavour asked = PDFAFlavour.fromString(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), asked)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(asked, false).validate(parser);
            return result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Its words as they stand on the pages, blanks of every kind as one. */
    public String text() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public int pages() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The words of one page, from 1. */
    public String page(int number) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What is read aloud, in that order: a line for each element that has words of its own, as {@code H1 Plan de servicii}. */
    public List<String> readAloud() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<PDPage, Map<Integer, String>> words = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> ofPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
                words.put(page, ofPage);
            }
            List<String> lines = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), null, words, lines);
            return lines;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What is said in place of each picture. */
    public List<String> pictures() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> said = new ArrayList<>();
            pictures(document.getDocumentCatalog().getStructureTreeRoot(), said);
            return said;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void pictures(PDStructureNode node, List<String> said) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    said.add(String.valueOf(element.getAlternateDescription()));
                }
                pictures(element, said);
            }
        }
    }

    /** Where the first line is read that begins so. */
    public int placeOf(String line) {
        List<String> lines = readAloud();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(line)) {
                return i;
            }
        }
        throw new AssertionError("\"" + line + "\" is not read: " + lines);
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> into) {
        StringBuilder own = new StringBuilder();
        for (Object one : content.getContents()) {
            if (one instanceof TextPosition position) {
                own.append(position.getUnicode());
            } else if (one instanceof PDMarkedContent nested) {
                collect(nested, into);
            }
        }
        into.merge(content.getMCID(), own.toString(), String::concat);
    }

    private static void walk(
            PDStructureNode node, @Nullable PDPage above, Map<PDPage, Map<Integer, String>> words, List<String> lines) {
        PDPage page =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : above;
        StringBuilder own = new StringBuilder();
        List<PDStructureElement> below = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                below.add(element);
            } else if (kid instanceof PDMarkedContentReference reference) {
                own.append(' ')
                        .append(words.getOrDefault(reference.getPage() == null ? page : reference.getPage(), Map.of())
                                .getOrDefault(reference.getMCID(), ""));
            } else if (kid instanceof Integer mcid) {
                own.append(' ').append(words.getOrDefault(page, Map.of()).getOrDefault(mcid, ""));
            } else if (kid instanceof COSInteger mcid) {
                own.append(' ').append(words.getOrDefault(page, Map.of()).getOrDefault(mcid.intValue(), ""));
            }
        }
        if (node instanceof PDStructureElement element && !own.toString().isBlank()) {
            lines.add(element.getStructureType() + " "
                    + own.toString().replaceAll("[\\s\\u00a0]+", " ").strip());
        }
        below.forEach(element -> walk(element, page, words, lines));
    }

    @Override
    public String toString() {
        return readAloud().stream().collect(Collectors.joining("\n"));
    }
}
