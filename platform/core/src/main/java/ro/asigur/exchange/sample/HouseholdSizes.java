package ro.asigur.exchange.sample;

/** How many people live together in a village: many old people alone, few large families. */
final class HouseholdSizes {

    /** Households of 0 (not interviewed), 1, 2 … 10 members, of a thousand. */
    private static final long[] OF_THOUSAND = {30, 272, 292, 184, 127, 54, 24, 10, 4, 2, 1};

    private HouseholdSizes() {}

    /** Sizes, the smallest first, that add up to exactly {@code persons}. */
    static int[] of(int households, int persons) {
        int[] counts = Shares.of(households, OF_THOUSAND);
        int difference = persons;
        for (int size = 0; size < counts.length; size++) {
            difference -= size * counts[size];
        }
        settle(counts, difference);
        int[] sizes = new int[households];
        int at = 0;
        for (int size = 0; size < counts.length; size++) {
            for (int i = 0; i < counts[size]; i++) {
                sizes[at++] = size;
            }
        }
        return sizes;
    }

    /** Makes some households one larger or one smaller, in turn among sizes 1 to 5, until the sum is right. */
    private static void settle(int[] counts, int difference) {
        int step = difference < 0 ? -1 : 1;
        int left = Math.abs(difference);
        int idle = 0;
        for (int turn = 0; left > 0; turn++) {
            int from = step > 0 ? 1 + turn % 4 : 2 + turn % 4;
            if (counts[from] == 0) {
                if (++idle > 4) {
                    throw new IllegalStateException("no household sizes give that many persons");
                }
                continue;
            }
            idle = 0;
            counts[from]--;
            counts[from + step]++;
            left--;
        }
    }

    static void shuffle(int[] sizes, Dice dice) {
        for (int i = sizes.length - 1; i > 0; i--) {
            int other = dice.between(0, i);
            int kept = sizes[i];
            sizes[i] = sizes[other];
            sizes[other] = kept;
        }
    }
}
