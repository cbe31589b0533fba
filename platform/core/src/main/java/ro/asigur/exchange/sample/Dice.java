package ro.asigur.exchange.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance from a seed. One die per household, so that any household can be drawn without those before it. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Independent dice for each list of keys. */
    static Dice of(long... keys) {
        long seed = 0x9E3779B97F4A7C15L;
        for (long key : keys) {
            seed = mix(seed ^ mix(key + 0x632BE59BD9B4E019L));
        }
        return new Dice(seed);
    }

    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Between 0 and 1. */
    double fraction() {
        return random.nextDouble();
    }

    /** Inclusive on both sides. */
    int between(int low, int high) {
        return low >= high ? low : random.nextInt(low, high + 1);
    }

    /** Bell-shaped within the bounds: the mean of three throws. */
    int around(int low, int high) {
        return Math.round((between(low, high) + between(low, high) + between(low, high)) / 3f);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Nearer the front is likelier: common names are common. */
    <T> T pickFront(List<T> list) {
        double x = random.nextDouble();
        return list.get((int) (x * Math.sqrt(x) * list.size()));
    }

    /** Index into {@code weights}, in proportion to them. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double x = random.nextDouble() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            x -= weights[i];
            if (x < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A UUIDv7 of that millisecond. */
    UUID uuid(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
