package ro.asigur.census.api;

/** The census in four numbers, as far as the actor may see. Runs in the open transaction. */
public interface CensusTotals {

    /** @param uats communes with at least one household; {@code persons} present members; {@code assessed} visited households */
    record Totals(int uats, int households, int persons, int assessed) {}

    Totals totals();
}
