package ro.asigur.census.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why two records may be of one person. One rule for the screen and for the night: how much must agree depends on how near to
 * each other they live, since in a county many share a name. Twins and a father with his son's name are not alike.
 *
 * @param score the higher, the more alike; 100 and above: the same CNP
 * @param reasons codes for words: same-cnp, other-cnp, same-name, swapped-names, similar-name, part-of-name, other-family-name,
 *     same-birth-date, swapped-birth-date, near-birth-date, agreeing-age, same-household, same-village
 */
public record Likeness(int score, List<String> reasons) {

    /** @param cnpKey equal for equal CNPs; null without one */
    public record Someone(
            UUID id,
            String familyName,
            String givenName,
            @Nullable LocalDate birthDate,
            String birthPrecision,
            @Nullable String sex,
            @Nullable String cnpKey,
            @Nullable UUID household,
            int village,
            int uat) {}

    /** How near two people live to each other. */
    private enum Place {
        COUNTY,
        COMMUNE,
        VILLAGE,
        HOUSEHOLD
    }

    private static final int CERTAIN = 100;

    /** Empty when nothing speaks for it. */
    public static Optional<Likeness> between(Someone one, Someone other) {
        boolean sameCnp = one.cnpKey() != null && one.cnpKey().equals(other.cnpKey());
        NameMatch name = NameMatch.of(one.familyName(), one.givenName(), other.familyName(), other.givenName());
        BirthMatch birth =
                BirthMatch.of(one.birthDate(), one.birthPrecision(), other.birthDate(), other.birthPrecision());
        Place place = place(one, other);
        boolean otherCnp = !sameCnp && one.cnpKey() != null && other.cnpKey() != null;
        if (!sameCnp && !alike(one, other, otherCnp, name, birth, place)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        int score = sameCnp ? CERTAIN : 0;
        if (sameCnp) {
            reasons.add("same-cnp");
        }
        score += told(name, reasons) + told(birth, reasons) + told(place, reasons);
        if (otherCnp) {
            reasons.add("other-cnp");
            score -= 20;
        }
        return Optional.of(new Likeness(Math.max(score, 1), List.copyOf(reasons)));
    }

    private static Place place(Someone one, Someone other) {
        if (one.household() != null && one.household().equals(other.household())) {
            return Place.HOUSEHOLD;
        }
        if (one.village() == other.village()) {
            return Place.VILLAGE;
        }
        return one.uat() == other.uat() ? Place.COMMUNE : Place.COUNTY;
    }

    private static boolean alike(
            Someone one, Someone other, boolean otherCnp, NameMatch name, BirthMatch birth, Place place) {
        boolean otherSex =
                one.sex() != null && other.sex() != null && !one.sex().equals(other.sex());
        if (otherSex || name == NameMatch.NONE || birth == BirthMatch.OTHER) {
            return false;
        }
        boolean sameWords = name == NameMatch.SAME || name == NameMatch.SWAPPED;
        if (otherCnp) {
            return sameWords && birth == BirthMatch.SAME;
        }
        if (name == NameMatch.OTHER_FAMILY) {
            return birth == BirthMatch.SAME && place == Place.HOUSEHOLD;
        }
        return switch (birth) {
            case SAME -> sameWords || place.compareTo(Place.COMMUNE) >= 0;
            case SWAPPED -> sameWords ? place.compareTo(Place.COMMUNE) >= 0 : place.compareTo(Place.VILLAGE) >= 0;
            case NEAR, AGREES ->
                place.compareTo(Place.VILLAGE) >= 0 && (name != NameMatch.PART || place == Place.HOUSEHOLD);
            case UNKNOWN -> sameWords && place.compareTo(Place.VILLAGE) >= 0;
            case OTHER -> false;
        };
    }

    private static int told(NameMatch name, List<String> reasons) {
        switch (name) {
            case SAME -> reasons.add("same-name");
            case SWAPPED -> reasons.add("swapped-names");
            case SIMILAR -> reasons.add("similar-name");
            case PART -> reasons.add("part-of-name");
            case OTHER_FAMILY -> reasons.add("other-family-name");
            case NONE -> {}
        }
        return switch (name) {
            case SAME -> 40;
            case SWAPPED -> 38;
            case SIMILAR -> 28;
            case PART -> 25;
            case OTHER_FAMILY -> 10;
            case NONE -> 0;
        };
    }

    private static int told(BirthMatch birth, List<String> reasons) {
        switch (birth) {
            case SAME -> reasons.add("same-birth-date");
            case SWAPPED -> reasons.add("swapped-birth-date");
            case NEAR -> reasons.add("near-birth-date");
            case AGREES -> reasons.add("agreeing-age");
            case UNKNOWN, OTHER -> {}
        }
        return switch (birth) {
            case SAME -> 35;
            case SWAPPED -> 25;
            case NEAR -> 15;
            case AGREES -> 10;
            case UNKNOWN, OTHER -> 0;
        };
    }

    private static int told(Place place, List<String> reasons) {
        switch (place) {
            case HOUSEHOLD -> reasons.add("same-household");
            case VILLAGE -> reasons.add("same-village");
            case COMMUNE, COUNTY -> {}
        }
        return switch (place) {
            case HOUSEHOLD -> 20;
            case VILLAGE -> 10;
            case COMMUNE -> 3;
            case COUNTY -> 0;
        };
    }
}
