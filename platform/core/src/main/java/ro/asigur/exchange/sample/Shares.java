package ro.asigur.exchange.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers in proportion to weights, by the largest remainder: they always add up to the total. */
final class Shares {

    private Shares() {}

    static int[] of(int total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        int[] shares = new int[weights.length];
        long[] remainders = new long[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            long part = total * weights[i];
            shares[i] = (int) (part / sum);
            remainders[i] = part % sum;
            given += shares[i];
        }
        int[] byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < total - given; i++) {
            shares[byRemainder[i]]++;
        }
        return shares;
    }
}
