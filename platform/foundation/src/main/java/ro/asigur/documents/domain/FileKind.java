package ro.asigur.documents.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What may be kept, told by the content alone: a name says what somebody wants to be believed. */
public enum FileKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final int UNPACKED_AT_MOST = 64 * 1024 * 1024;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileKind> of(byte[] content) {
        if (begins(content, PDF_MARK)) {
            return Optional.of(PDF);
        }
        if (begins(content, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        if (begins(content, PNG_MARK)) {
            return Optional.of(PNG);
        }
        return begins(content, ZIP_MARK) ? packed(content) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** A text of an office is an archive: what is in it tells which; one that unpacks without end, or carries macros, is neither. */
    private static Optional<FileKind> packed(byte[] content) {
        Set<String> names = new HashSet<>();
        String mimetype = "";
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                names.add(entry.getName());
                boolean told = entry.getName().equals("mimetype");
                for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_AT_MOST) {
                        return Optional.empty();
                    }
                    if (told && mimetype.length() < 100) {
                        mimetype += new String(buffer, 0, read, StandardCharsets.US_ASCII);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty(); // not an archive after all
        }
        if (mimetype.equals(ODT.mediaType) && names.contains("content.xml")) {
            return Optional.of(ODT);
        }
        boolean word = names.contains("[Content_Types].xml") && names.contains("word/document.xml");
        return word && !names.contains("word/vbaProject.bin") ? Optional.of(DOCX) : Optional.empty();
    }
}
