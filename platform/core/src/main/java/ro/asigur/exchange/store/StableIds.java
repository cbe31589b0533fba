package ro.asigur.exchange.store;

import java.util.SplittableRandom;
import java.util.UUID;

/** Ids of what follows from one assessment, the same each time it is loaded; UUIDv7 of the assessment's millisecond. */
final class StableIds {

    private static final long TIME = 0xFFFFFFFFFFFF0000L;

    private final long time;
    private final SplittableRandom random;

    StableIds(UUID assessment) {
        time = assessment.getMostSignificantBits() & TIME;
        random = new SplittableRandom(assessment.getMostSignificantBits() ^ assessment.getLeastSignificantBits());
    }

    UUID next() {
        long high = time | 0x7000L | (random.nextLong() & 0xFFFL);
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
