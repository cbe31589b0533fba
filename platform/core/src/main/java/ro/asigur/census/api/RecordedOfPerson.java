package ro.asigur.census.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ro.asigur.kernel.PersonId;

/**
 * What a context has recorded of a person since some time. Asked of every context when two records that were held for one are
 * taken apart, so that somebody can say of whom each record is. Runs in the open transaction.
 */
public interface RecordedOfPerson {

    /**
     * @param source fields, interview, plan or service
     * @param subject the record itself
     * @param what codes and dates that tell it in words
     */
    record Item(String source, UUID subject, JsonObject what, Instant at) {}

    List<Item> since(PersonId person, Instant from);
}
