package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a household counts for.
 *
 * @param name of the measure, e.g. {@code visits}
 * @param month first day of the month in which it happened
 * @param dim what it is counted by besides, e.g. the outcome of a visit; empty for nothing
 */
public record Measured(UUID household, int uat, String name, LocalDate month, String dim, int n) {}
