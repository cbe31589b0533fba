package ro.asigur.instrument.api;

import org.jspecify.annotations.Nullable;

/**
 * What is computed from the answers before the rules are read.
 *
 * @param householdSize present members
 * @param children present members under 18; null when a present member's age is not known
 * @param roomsRequired rooms by the Eurostat rule; null when an age or a sex that decides is not known
 * @param overcrowded fewer living rooms (H03) than required; null when unknown
 * @param adjustedIncome RON a month per equivalent adult (I01 / (1 + 0.5 × (size − 1))); null when I01 is unknown
 */
public record Derived(
        int householdSize,
        @Nullable Integer children,
        @Nullable Integer roomsRequired,
        @Nullable Boolean overcrowded,
        @Nullable Double adjustedIncome) {}
