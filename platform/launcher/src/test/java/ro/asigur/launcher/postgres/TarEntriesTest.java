package ro.asigur.launcher.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarEntriesTest {

    @TempDir
    Path folder;

    @Test
    void files_folders_and_links_come_out_with_the_right_to_run() throws IOException {
        unpack(
                entry("lib/", '5', "", ""),
                entry("bin/postgres", '0', "elf", ""),
                entry("lib/a.so", '2', "", "../bin/postgres"));
        assertEquals("elf", Files.readString(folder.resolve("bin/postgres")));
        assertTrue(Files.isExecutable(folder.resolve("bin/postgres")));
        assertEquals("elf", Files.readString(folder.resolve("lib/a.so")));
    }

    @Test
    void nothing_is_written_outside_the_folder() {
        assertThrows(IOException.class, () -> unpack(entry("../evil", '0', "x", "")));
        assertThrows(IOException.class, () -> unpack(entry("/tmp/asigur-evil", '0', "x", "")));
        assertThrows(IOException.class, () -> unpack(entry("link", '2', "", "../../etc")));
        assertFalse(Files.exists(folder.resolve("../evil")));
    }

    @Test
    void a_cut_archive_is_refused() {
        byte[] whole = entry("bin/postgres", '0', "elf", "");
        assertThrows(IOException.class, () -> TarEntries.unpack(new ByteArrayInputStream(whole, 0, 513), folder));
    }

    private void unpack(byte[]... entries) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            tar.write(entry);
        }
        tar.write(new byte[1024]);
        TarEntries.unpack(new ByteArrayInputStream(tar.toByteArray()), folder);
    }

    private static byte[] entry(String name, char kind, String content, String link) {
        byte[] bytes = new byte[content.isEmpty() ? 512 : 1024];
        put(bytes, 0, name);
        put(bytes, 100, "0000755");
        put(bytes, 124, String.format("%011o", content.length()));
        bytes[156] = (byte) kind;
        put(bytes, 157, link);
        put(bytes, 512, content);
        return bytes;
    }

    private static void put(byte[] bytes, int at, String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(letters, 0, bytes, at, letters.length);
    }
}
