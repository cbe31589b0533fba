package ro.asigur.referrals.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service as the county writes it down.
 *
 * @param category of the seven
 * @param destinations kinds R01 … R13 it answers to
 * @param ageFrom completed years; null: no limit
 * @param places at the same time; null: not limited
 * @param uats SIRUTA codes of those whose people it takes; empty: the county
 * @param targetGroup {@code PROGRAMME} or {@code PROGRAMME/group}; null: not only who is enrolled
 * @param proof the paper it asks for; null: none
 */
public record ServiceDraft(
        String code,
        String name,
        String category,
        List<String> destinations,
        @Nullable String specialties,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable Integer places,
        @Nullable String cost,
        @Nullable String hours,
        List<Integer> uats,
        @Nullable String targetGroup,
        @Nullable String proof,
        @Nullable LocalDate closedOn) {

    public ServiceDraft {
        destinations = given(destinations);
        uats = given(uats);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
