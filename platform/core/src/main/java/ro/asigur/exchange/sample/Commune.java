package ro.asigur.exchange.sample;

import java.util.List;
import java.util.Locale;

/**
 * A place of the census, as the territory knows it.
 *
 * @param siruta the commune's SIRUTA code
 * @param population inhabitants; households are shared among communes in proportion to it
 * @param villages at least one; in any order
 */
public record Commune(int siruta, String name, int population, List<Village> villages) {

    private static final int SEAT_WEIGHT = 2;
    private static final Locale ROMANIAN = Locale.forLanguageTag("ro-RO");

    public record Village(int siruta, String name) {}

    public Commune {
        if (villages.isEmpty()) {
            throw new IllegalArgumentException("commune " + siruta + " has no village");
        }
        villages = villages.stream()
                .sorted((a, b) -> Integer.compare(a.siruta(), b.siruta()))
                .toList();
    }

    /** The seat is the village that gave the commune its name; where none did, the first by SIRUTA code. */
    public Village seat() {
        return villages.stream()
                .filter(village -> village.name().toUpperCase(ROMANIAN).equals(name.toUpperCase(ROMANIAN)))
                .findFirst()
                .orElse(villages.get(0));
    }

    /**
     * Only the commune's population is known, not its villages': the seat counts double, every other village once, and the
     * households are shared by that weight (largest remainder).
     */
    int[] share(int households) {
        Village seat = seat();
        long[] weights = villages.stream()
                .mapToLong(village -> village.equals(seat) ? SEAT_WEIGHT : 1)
                .toArray();
        return Shares.of(households, weights);
    }
}
