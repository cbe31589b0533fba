package ro.asigur.bench;

import java.util.Arrays;

/** Times of one kind of request, in nanoseconds. Not for several threads: each has its own, then they are joined. */
public final class Latencies {

    private long[] nanos = new long[256];
    private int count;

    public void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    public void addAll(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    public int count() {
        return count;
    }

    /**
     * The smallest time that at least {@code percent} of the requests did not exceed (nearest rank), in milliseconds.
     *
     * @throws IllegalStateException when nothing was measured
     */
    public double percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(0, Math.min(count - 1, rank - 1))] / 1e6;
    }
}
