package ro.asigur.census.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People whom others name by their ids, in one statement. Runs in the open transaction; who is out of scope is left out. */
public interface PeopleBoard {

    /**
     * @param ageYears completed years today, counted from 1 July where only the year is known; null without a date
     * @param mergedInto the record that stays, where this one was found to be of the same person
     */
    record Named(
            UUID id,
            int uat,
            UUID household,
            String familyName,
            String givenName,
            @Nullable Integer ageYears,
            @Nullable LocalDate diedOn,
            @Nullable UUID mergedInto) {

        /** As people say it. */
        public String name() {
            return (givenName + " " + familyName).strip();
        }
    }

    Map<UUID, Named> people(Collection<UUID> ids);
}
