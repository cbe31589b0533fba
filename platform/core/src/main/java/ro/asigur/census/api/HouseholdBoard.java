package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The census as the day's work needs it: rows of households that others name, visits that were promised, how far each commune
 * is. Each is one statement. Runs in the open transaction; what is out of scope is left out.
 */
public interface HouseholdBoard {

    Map<UUID, HouseholdRow> rows(Collection<UUID> households);

    /** A promised visit. */
    record ReturnVisit(LocalDate on, HouseholdRow household) {}

    /** @param total all that match, whatever was asked for */
    record ReturnVisits(int total, List<ReturnVisit> first) {}

    /**
     * Visits promised for that day or before, the longest overdue first.
     *
     * @param uat null: all in scope
     */
    ReturnVisits returns(@Nullable Integer uat, LocalDate until, int most);

    /** @param visited households that were interviewed; {@code lastVisit} null before the first */
    record CommuneProgress(
            int uat,
            String name,
            int households,
            int visited,
            int planned,
            @Nullable LocalDate lastVisit) {}

    /** Communes in scope with at least one household. */
    List<CommuneProgress> communes();
}
