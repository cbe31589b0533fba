package ro.asigur.census.api;

import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;

/** Told to other contexts: a household's file has come to another commune. They follow in the transaction that moves it. */
public interface HouseholdMoves {

    /** The receiving commune is bound, and the file is within it already. */
    void arrived(HouseholdId household, UatCode in);
}
