package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household's own page: its row and what a list does not show. Components as in {@link HouseholdRow}. */
public record HouseholdSheet(
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
        boolean reevaluationDue,
        @Nullable String phone,
        @Nullable LocalDate returnOn,
        int version) {}
