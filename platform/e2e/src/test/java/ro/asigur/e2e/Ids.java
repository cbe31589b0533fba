package ro.asigur.e2e;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids as a worker's device makes them: UUIDv7. */
final class Ids {

    private Ids() {}

    static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = 1L << 63 | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }

    /** The middle of a name that no other test has: eight small letters. */
    static String letters() {
        StringBuilder letters = new StringBuilder();
        ThreadLocalRandom.current().ints(8, 'a', 'z' + 1).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
