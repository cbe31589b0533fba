package ro.asigur.papers.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three groups in which counties report children whose parents work abroad (HG 691/2015). */
public enum ParentsAbroad {
    BOTH("Ambii părinți plecați la muncă în străinătate"),
    SOLE("Părintele unic susținător plecat la muncă în străinătate"),
    ONE("Un singur părinte plecat la muncă în străinătate");

    private static final String ABROAD = "strainatate";

    /** With the child or at hand for her, even if away for a while. */
    private static final Set<String> SUPPORTS = Set.of("permanent", "spital", "tara");

    private final String title;

    ParentsAbroad(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * The census goes before the interview: it is kept between visits.
     *
     * @param mother as {@code father}: an option of P13, {@code absent}, {@code unknown}, {@code deces}, or null where nobody said
     * @param living option of C01: which parents live with the child; null where it was not answered
     * @param why options of C02: why those who do not are absent
     * @return empty when no parent works abroad
     */
    public static Optional<ParentsAbroad> of(
            @Nullable String mother, @Nullable String father, @Nullable String living, List<String> why) {
        boolean motherAbroad = ABROAD.equals(mother);
        boolean fatherAbroad = ABROAD.equals(father);
        if (motherAbroad && fatherAbroad) {
            return Optional.of(BOTH);
        }
        if (motherAbroad || fatherAbroad) {
            return Optional.of(otherAtHand(motherAbroad ? father : mother, living) ? ONE : otherToo(living, why));
        }
        if (!why.contains(ABROAD) || living == null || living.equals("ambii")) {
            return Optional.empty();
        }
        if (living.equals("niciunul")) {
            return Optional.of(why.size() == 1 ? BOTH : SOLE);
        }
        return Optional.of(ONE);
    }

    private static boolean otherAtHand(@Nullable String other, @Nullable String living) {
        return other != null && SUPPORTS.contains(other) || "doar_mama".equals(living) || "doar_tata".equals(living);
    }

    /** The other parent is no member: the interview may know that she is abroad as well. */
    private static ParentsAbroad otherToo(@Nullable String living, List<String> why) {
        return "niciunul".equals(living) && why.equals(List.of(ABROAD)) ? BOTH : SOLE;
    }
}
