package ro.asigur.spi;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;

/**
 * One open transaction on the county's database, shared by the module and the platform: the module's rows, its facts, its
 * trail and its links are committed together or not at all. Use it on the thread that got it and keep it no longer than the
 * call lasts.
 */
public interface UnitOfWork {

    /** Entity manager of the module's own classes. Do not begin, commit or close anything of it. */
    EntityManager em();

    /**
     * Stores a fact; it is handed on after the commit, at least once.
     *
     * @throws IllegalArgumentException when its type does not begin with the module's id and a dot
     */
    void publish(CareFact fact);

    /** Writes the trail: {@code action} is a past participle such as {@code example.note.written}. */
    void wrote(String action, UUID subject, @Nullable UatCode uat, JsonValue before, JsonValue after);

    /** Writes the trail of a reading of somebody's data: an opened file, an export, a search (its query, no subject). */
    void read(String action, @Nullable UUID subject, @Nullable UatCode uat, JsonValue details);

    /**
     * People whose name begins with the words of {@code text}, among those whom the actor may see; at most {@code limit}
     * (1 to 50). The search is written into the trail.
     */
    List<Beneficiary> beneficiaries(String text, int limit);

    /** Empty when there is no such person for this actor. */
    Optional<Beneficiary> beneficiary(PersonId person);

    /**
     * Records that a service was given under a household's plan.
     *
     * @throws IllegalArgumentException when the module does not declare the service
     * @throws ro.asigur.kernel.Refusal of casework when the line is not there for this actor or cannot be delivered
     */
    void deliver(Delivery delivery);

    /**
     * Makes a one-time link that may see {@code uats}, all of them communes where the actor works.
     *
     * @param kind name of one of the module's {@link LinkKind}s
     * @return the token, 43 characters fit for a URL; only its digest is kept
     * @throws IllegalArgumentException when the module does not declare {@code kind}, or a commune is not the actor's
     */
    String link(String kind, Set<UatCode> uats, JsonObject payload);
}
