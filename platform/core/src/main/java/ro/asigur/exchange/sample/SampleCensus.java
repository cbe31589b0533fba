package ro.asigur.exchange.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A made-up census of some communes: how many households and persons each gets, and each household on demand.
 *
 * <p>Totals. Of every 48,247 households 118,197 persons are written down (2.45 a household, the figures published for
 * Bacău); the number of persons is rounded from that share, so that 48,247 households give exactly 118,197. Three
 * households in a hundred were not interviewed (nobody in, refused, empty, no such address) and have no members.
 *
 * <p>Places. Communes share the households in proportion to their population, villages share their commune's by
 * {@link Commune#share}.
 */
public final class SampleCensus {

    /** Published for Bacău: households and persons of the whole census. */
    public static final int WHOLE_HOUSEHOLDS = 48_247;

    public static final int WHOLE_PERSONS = 118_197;

    private final long key;
    private final long seed;
    private final LocalDate lastDay;
    private final List<Part> parts;

    /** One commune's part: sizes of its households, 0 for one that was not interviewed. */
    private record Part(Commune commune, int first, int[] sizes, int[] villages) {}

    private SampleCensus(long key, long seed, LocalDate lastDay, List<Part> parts) {
        this.key = key;
        this.seed = seed;
        this.lastDay = lastDay;
        this.parts = parts;
    }

    /**
     * @param households in all, at least one for each commune
     * @param lastDay visits end on it and began twelve weeks before; ids do not depend on it, ages do
     */
    public static SampleCensus of(List<Commune> communes, int households, long seed, LocalDate lastDay) {
        if (communes.isEmpty() || households < communes.size()) {
            throw new IllegalArgumentException(households + " households for " + communes.size() + " communes");
        }
        List<Commune> ordered = communes.stream()
                .sorted((a, b) -> Integer.compare(a.siruta(), b.siruta()))
                .toList();
        long key = Dice.mix(seed) ^ Dice.mix(households);
        for (Commune commune : ordered) {
            key = Dice.mix(key ^ commune.siruta());
        }
        int persons = (int) Math.round((double) households * WHOLE_PERSONS / WHOLE_HOUSEHOLDS);
        int[] sizes = HouseholdSizes.of(households, persons);
        HouseholdSizes.shuffle(sizes, Dice.of(key, 1));
        return new SampleCensus(key, seed, lastDay, parts(ordered, sizes));
    }

    private static List<Part> parts(List<Commune> communes, int[] sizes) {
        int[] shares = Shares.of(
                sizes.length, communes.stream().mapToLong(Commune::population).toArray());
        List<Part> parts = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < shares.length; i++) {
            Commune commune = communes.get(i);
            int[] own = Arrays.copyOfRange(sizes, first, first + shares[i]);
            parts.add(new Part(commune, first, own, villages(commune, shares[i])));
            first += shares[i];
        }
        return parts;
    }

    /** Village of each household, as an index into the commune's villages: the teams go village by village. */
    private static int[] villages(Commune commune, int households) {
        int[] shares = commune.share(households);
        return IntStream.range(0, shares.length)
                .flatMap(village -> IntStream.generate(() -> village).limit(shares[village]))
                .toArray();
    }

    public List<Commune> communes() {
        return parts.stream().map(Part::commune).toList();
    }

    public int households() {
        return parts.stream().mapToInt(part -> part.sizes.length).sum();
    }

    /** Persons in all; known before any household is made. */
    public int persons() {
        return parts.stream().flatMapToInt(part -> IntStream.of(part.sizes)).sum();
    }

    public int householdsIn(int uat) {
        return part(uat).sizes.length;
    }

    /** @param index from 0 to {@link #householdsIn} − 1; any order, any thread */
    public SampleHousehold household(int uat, int index) {
        Part part = part(uat);
        Commune commune = part.commune;
        Commune.Village village = commune.villages().get(part.villages[index]);
        HouseholdMaker.Place place = new HouseholdMaker.Place(
                uat, village, village.equals(commune.seat()), need(village), index, part.sizes.length);
        return new HouseholdMaker(Dice.of(key, uat, index), place, seed, part.first + index, lastDay)
                .make(part.sizes[index]);
    }

    /** Some villages are poorer than others, 0 to 0.8, whatever is loaded: part of the seed's world. */
    private double need(Commune.Village village) {
        Dice dice = Dice.of(seed, village.siruta(), 7);
        return dice.chance(0.2) ? 0.35 + 0.45 * dice.fraction() : 0.3 * dice.fraction();
    }

    private Part part(int uat) {
        return parts.stream()
                .filter(part -> part.commune.siruta() == uat)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("commune " + uat + " is not in this census"));
    }
}
