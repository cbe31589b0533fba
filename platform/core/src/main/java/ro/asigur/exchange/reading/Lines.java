package ro.asigur.exchange.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises how a text is encoded by its first 64 KB, and opens it accordingly. */
final class Lines {

    static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

    private static final int LOOKED_AT = 1 << 16;
    private static final char MARK = '\uFEFF';

    private Lines() {}

    /** @param said what is worth telling about the encoding */
    record Opened(Reader text, Optional<ReadProblem> said) {}

    /** Bytes that are no UTF-8 are Windows-1250, what Romanian Excel writes; a byte-order mark of UTF-16 is believed. */
    static Opened open(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, LOOKED_AT);
        in.mark(LOOKED_AT);
        byte[] head = in.readNBytes(LOOKED_AT - 1);
        in.reset();
        if (head.length >= 2
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) {
            return new Opened(
                    new InputStreamReader(in, StandardCharsets.UTF_16), Optional.of(ReadProblem.ENCODING_UTF16));
        }
        if (!isUtf8(head)) {
            return new Opened(new InputStreamReader(in, WINDOWS_1250), Optional.of(ReadProblem.ENCODING_1250));
        }
        Reader text = new java.io.BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LOOKED_AT);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return new Opened(text, Optional.empty());
    }

    /** A character cut by the end of what was looked at is not held against it. */
    private static boolean isUtf8(byte[] head) {
        int length = head.length;
        for (int cut = 0; cut < 4 && cut <= length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, length - cut));
                return true;
            } catch (CharacterCodingException perhapsCut) {
                if (length < LOOKED_AT - 1) {
                    return false;
                }
            }
        }
        return false;
    }
}
