package ro.asigur.documents.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A file is what its content says. */
class FileKindTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name.equals("mimetype") ? "application/vnd.oasis.opendocument.text" : "<x/>"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void the_five_kinds_are_told_by_their_first_bytes_and_what_is_inside() throws IOException {
        assertEquals(Optional.of(FileKind.PDF), FileKind.of(bytes("%PDF-1.7\n...")));
        assertEquals(Optional.of(FileKind.JPEG), FileKind.of(bytes("\u00FF\u00D8\u00FF\u00E0....")));
        assertEquals(Optional.of(FileKind.PNG), FileKind.of(bytes("\u0089PNG\r\n\u001a\n....")));
        assertEquals(Optional.of(FileKind.DOCX), FileKind.of(archive("[Content_Types].xml", "word/document.xml")));
        assertEquals(Optional.of(FileKind.ODT), FileKind.of(archive("mimetype", "content.xml")));
    }

    @Test
    void a_page_a_program_a_sheet_and_a_text_with_macros_are_not_kept() throws IOException {
        assertEquals(Optional.empty(), FileKind.of(bytes("<html><script>alert(1)</script></html>")));
        assertEquals(Optional.empty(), FileKind.of(bytes("MZ\u0090\u0000....")));
        assertEquals(Optional.empty(), FileKind.of(bytes("%PDF")));
        assertEquals(Optional.empty(), FileKind.of(archive("[Content_Types].xml", "xl/workbook.xml")));
        assertEquals(
                Optional.empty(),
                FileKind.of(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
        assertEquals(Optional.empty(), FileKind.of(bytes("PK\u0003\u0004 and then nothing of an archive")));
    }

    @Test
    void what_unpacks_without_end_is_not_kept() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 65; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertEquals(Optional.empty(), FileKind.of(out.toByteArray()));
    }

    @Test
    void a_name_is_no_path_and_no_line_of_a_header() {
        assertEquals(Optional.of("protocol ECI.pdf"), FileName.of("C:\\acte\\protocol ECI.pdf"));
        assertEquals(Optional.of("x.pdf"), FileName.of("../../etc/x.pdf"));
        assertEquals(Optional.of("a b.pdf"), FileName.of("a\nb.pdf"));
        assertEquals(Optional.empty(), FileName.of(".."));
        assertEquals(Optional.empty(), FileName.of("x".repeat(161)));
    }
}
