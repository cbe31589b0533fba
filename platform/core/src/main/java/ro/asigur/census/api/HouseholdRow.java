package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household in a list.
 *
 * @param number running number in its commune, said aloud by people
 * @param headName family name then given name of its head
 * @param members those present; {@code children} of them are under 18
 * @param status planned, visited, refused, absent, empty, wrong-address
 * @param priority 1 (critical) to 4 (low), null when nothing is raised
 */
public record HouseholdRow(
        UUID id,
        int number,
        int uat,
        String uatName,
        int village,
        String villageName,
        String address,
        String headName,
        int members,
        int children,
        String status,
        @Nullable Integer priority,
        @Nullable LocalDate lastVisit,
        @Nullable LocalDate reevaluateOn,
        boolean reevaluationDue) {}
