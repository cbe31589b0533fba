package ro.asigur.spi;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import ro.asigur.kernel.TenantId;

/**
 * What the platform hands a module in one county. Every method may be called from any thread between
 * {@link CareModule#start} and {@link CareModule#stop}; afterwards each throws {@link IllegalStateException}. To refuse a
 * request, throw a {@link ro.asigur.kernel.Refusal} with a {@link ro.asigur.kernel.Problem} of the module, whose code begins
 * with {@code <module id>.} and whose texts are the module's {@code problem.<code>.title} and {@code .detail}.
 */
public interface CareContext {

    /** The county. */
    TenantId tenant();

    /** Who acts on this thread; empty on public routes and in live channels. In {@link CareModule#start}, whoever caused it. */
    Optional<CareActor> actor();

    Instant now();

    /** Today's date in the county. */
    LocalDate today();

    /**
     * Runs {@code work} in one transaction on the county's database, bound to who acts: row security shows the communes where
     * the actor works and the persons granted to them. Without an actor, county-wide tables alone are seen. Inside another
     * unit of work of the same actor it joins it. Commits when {@code work} returns, rolls back when it throws.
     */
    <T> T within(Function<UnitOfWork, T> work);

    /**
     * Uses up a one-time link: runs {@code work} in one transaction bound to the communes of the link, as the system actor
     * {@code <module id>.link}. When {@code work} throws, the link can be used again. Anybody may call it, on public routes too.
     *
     * @throws ro.asigur.kernel.Refusal {@code plugins.link-not-valid} (404) when it never was, is used, or is too old
     */
    <T> T redeem(String kind, String token, BiFunction<UnitOfWork, LinkUse, T> work);

    /**
     * Runs {@code work} on the database that the counties share, in a transaction of its own, bound to this county: the setting
     * {@code app.county} holds its id until the transaction ends, and tables under row security show what is this county's.
     * Inside {@link #within} it throws {@link IllegalStateException}: never both databases in one transaction. What it holds is
     * in nobody's name.
     */
    <T> T shared(Function<Connection, T> work);

    /**
     * The county's value of one of the module's settings, or its default.
     *
     * @throws IllegalArgumentException when the module does not declare {@code key}
     */
    String setting(String key);

    /**
     * A text of the module's {@code messages_ro} or {@code messages_en}, in the language of who acts (Romanian when nobody
     * does); {@code args} fill the places <code>{name}</code>.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    String text(String key, Map<String, Object> args);
}
