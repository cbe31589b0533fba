package ro.asigur.exchange;

import java.util.List;
import java.util.OptionalInt;
import ro.asigur.exchange.sample.Commune;

/**
 * The commune that a demo fills. In Bacău it is Negri (SIRUTA 23644: 2,649 inhabitants, six villages), in Vrancea Ciorăști
 * (175590: 2,602 inhabitants, seven villages): about the size of a community in the published census. In another county it is
 * the commune whose population is nearest to that.
 */
public final class DemoCommune {

    private static final List<Integer> CHOSEN = List.of(23644, 175590);
    private static final int USUAL_POPULATION = 2_650;

    private DemoCommune() {}

    /** SIRUTA code; empty for a county without communes. */
    public static OptionalInt of(List<Commune> communes) {
        return communes.stream()
                .min((a, b) -> Integer.compare(distance(a), distance(b)))
                .map(commune -> OptionalInt.of(commune.siruta()))
                .orElse(OptionalInt.empty());
    }

    private static int distance(Commune commune) {
        return CHOSEN.contains(commune.siruta()) ? -1 : Math.abs(commune.population() - USUAL_POPULATION);
    }
}
