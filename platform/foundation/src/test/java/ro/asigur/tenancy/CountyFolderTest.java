package ro.asigur.tenancy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.asigur.tenancy.api.CountyFace;

class CountyFolderTest {

    private static final String PLAIN =
            "name.ro = Proba\nname.en = Trial\ncounty.code = TT\ncounty.siruta = 99\nzone = Europe/Bucharest\n";
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n";

    @TempDir
    Path tenants;

    private Path county;

    @BeforeEach
    void a_plain_county() throws IOException {
        county = Files.createDirectory(tenants.resolve("proba"));
        properties("");
    }

    private void properties(String more) throws IOException {
        Files.writeString(county.resolve("tenant.properties"), PLAIN + more);
    }

    private CountyFace face() {
        return CountyFolder.readAll(tenants, false).get(0).face();
    }

    private String refused() {
        return assertThrows(IllegalStateException.class, this::face)
                .getMessage()
                .replace(county + "/", "");
    }

    private void svg(String inside) throws IOException {
        Files.writeString(county.resolve("logo.svg"), OPEN + inside + "\n</svg>");
    }

    private static byte[] png(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        return bytes.putInt(width).putInt(height).array();
    }

    @Test
    void a_county_without_logo_and_texts_is_plain() {
        assertEquals(CountyFace.PLAIN, face());
    }

    @Test
    void texts_come_in_both_languages_and_contact_in_lines() throws IOException {
        properties(
                "welcome.ro = Bine ați venit\nwelcome.en = Welcome\ncontact.ro = Tel. 1 | Luni\ncontact.en = Tel. 1 | Monday\n");
        CountyFace face = face();
        assertEquals(new CountyFace.Words("Bine ați venit", "Welcome"), face.welcome());
        assertEquals(
                List.of(new CountyFace.Words("Tel. 1", "Tel. 1"), new CountyFace.Words("Luni", "Monday")),
                face.contact());
        properties("welcome.ro = Bine ați venit\ncontact.ro = a | b\ncontact.en = a\nwelcome.fr = Bienvenue\n");
        String said = refused();
        assertTrue(said.contains("tenant.properties: key 'welcome.en' is missing"), said);
        assertTrue(said.contains("contact.ro has 2 lines, contact.en 1"), said);
        assertTrue(said.contains("tenant.properties:9: unknown key 'welcome.fr'"), said);
    }

    @Test
    void a_drawing_is_taken_as_it_is() throws IOException {
        svg("<defs><linearGradient id=\"a\"><stop offset=\"1\"/></linearGradient></defs>"
                + "<g fill=\"url(#a)\" style=\"opacity:.5\"><path d=\"M0 0h9\"/><use href=\"#a\"/></g>");
        CountyFace.Logo logo = face().logo();
        assertNotNull(logo);
        assertEquals("image/svg+xml", logo.mediaType());
        assertArrayEquals(Files.readAllBytes(county.resolve("logo.svg")), logo.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g onload=\"alert(1)\"/>",
                "<g ONCLICK=\"alert(1)\"/>",
                "<use href=\"https://example.org/a.svg#a\"/>",
                "<use xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"javascript:alert(1)\"/>",
                "<foreignObject/>",
                "<image href=\"#a\"/>",
                "<style>path{fill:url(https://example.org)}</style>",
                "<path style=\"fill:url( 'https://example.org')\"/>",
                "<path style=\"background:\\75rl(x)\"/>",
                "<animate/>",
                "<a href=\"#a\"/>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<?xml-stylesheet href=\"x.css\"?>",
                "<svg/>",
                "&amp;<g>"
            })
    void what_could_run_or_fetch_something_is_refused_with_its_line(String inside) throws IOException {
        svg(inside);
        String said = refused();
        assertTrue(said.contains("logo.svg:2: ") || said.contains("logo.svg:3: "), said);
    }

    @Test
    void a_document_type_with_entities_is_refused() throws IOException {
        Files.writeString(
                county.resolve("logo.svg"),
                "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n" + OPEN + "<title>&e;</title></svg>");
        String said = refused();
        assertTrue(said.contains("logo.svg:1: document types"), said);
    }

    @Test
    void a_picture_is_what_it_says_and_not_too_large() throws IOException {
        Path file = county.resolve("logo.png");
        Files.write(file, png(64, 64));
        assertEquals("image/png", face().logo().mediaType());
        Files.write(file, png(64, 20_000));
        assertTrue(refused().contains("logo.png: is 64 × 20000 points"), refused());
        Files.write(file, "<script>alert(1)</script>                        ".getBytes(StandardCharsets.UTF_8));
        assertTrue(refused().contains("logo.png: is not a PNG picture"), refused());
        Files.write(file, new byte[300_000]);
        assertTrue(refused().contains("logo.png: is larger than 200 KB"), refused());
        svg("");
        assertTrue(refused().contains("keep one"), refused());
    }
}
