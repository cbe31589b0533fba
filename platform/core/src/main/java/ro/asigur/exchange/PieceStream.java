package ro.asigur.exchange;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A file that is kept in pieces, read one after another: one is in memory at a time. */
final class PieceStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private byte[] piece = {};
    private int at;
    private int next;
    private boolean ended;

    /** @param pieces by number from 0; an empty one after the last */
    PieceStream(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    private boolean more() {
        if (at == piece.length && !ended) {
            piece = pieces.apply(next++);
            at = 0;
            ended = piece.length == 0;
        }
        return !ended;
    }

    @Override
    public int read() {
        return more() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int got = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, got);
        at += got;
        return got;
    }
}
