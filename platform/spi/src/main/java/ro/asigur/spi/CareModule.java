package ro.asigur.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.ExtensionPoint;

/**
 * A module of care: everything a plugin may bring, on one screen. Mark the one class with {@link org.pf4j.Extension}, give it
 * a public constructor without parameters, and override what you bring.
 *
 * <p>The platform makes one object to read the description from (it is never started), and one more for each county that
 * switches the module on; fields of that object are that county's alone. Methods that describe may be called at any time, on
 * any thread, also before {@link #start}: they return the same each time and touch nothing. A module that fails in any method
 * is shown as broken to the administrators, with what it said; the platform and the other modules go on.
 */
public interface CareModule extends ExtensionPoint {

    /** Describes. The {@code Plugin-Id} of the manifest: 2 to 31 of a-z and 0-9, first a letter. */
    String id();

    /** Describes. What people call it. */
    Words name();

    /** Describes. */
    default List<Permission> permissions() {
        return List.of();
    }

    /** Describes. JPA classes of the module's own persistence unit; each names {@code schema = "plg_<id>"}. */
    default List<Class<?>> entities() {
        return List.of();
    }

    /**
     * Describes. Folder in the jar with the SQL migrations of the schema {@code plg_<id>}, e.g. {@code db/example}. They run
     * as the county's owner when the county switches the module on, and again when a newer jar starts. Each table is declared
     * by {@code call base.secure_by_person(…)}, {@code base.secure_by_place(…)} or {@code base.declare_county_wide(…)}.
     */
    default Optional<String> migrations() {
        return Optional.empty();
    }

    /** Describes. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Describes. Menu entries, cards of the home page, tabs of the household's and the person's file. */
    default List<Screen> screens() {
        return List.of();
    }

    /** Describes. Services of the catalogue that the module can deliver. */
    default List<DeliverableService> services() {
        return List.of();
    }

    /** Describes. Foreign origins that its screens must reach. */
    default List<Origin> origins() {
        return List.of();
    }

    /** Describes. Kinds of one-time links it makes. */
    default List<LinkKind> linkKinds() {
        return List.of();
    }

    /** Describes. Types of facts it wants to hear, e.g. {@code census.HouseholdEnumerated}. */
    default Set<String> hears() {
        return Set.of();
    }

    /** Describes; {@link Job#work} is taken from the county's started object. */
    default List<Job> jobs() {
        return List.of();
    }

    /** Describes; {@link LiveChannel#handler} is taken from the county's started object. */
    default List<LiveChannel> channels() {
        return List.of();
    }

    /**
     * The county switched the module on, or the server met the county for the first time since it started. Its schema is up
     * to date. On any thread, in no transaction of the module's; do not wait for anything here.
     */
    default void start(CareContext context) {}

    /**
     * The county switched the module off, or the server stops. On any thread, in no transaction of the module's. Calls that
     * are under way may still end after it; new ones do not come. The data stay.
     */
    default void stop() {}

    /**
     * Called once after {@link #start}: the object that answers {@code /api/plugins/<id>/…}, one for all requests of the
     * county, used by many threads at once. Its class has {@code @Path("/plugins/<id>")} (for the API description alone); its
     * methods say who may call them: {@link Permitted}, {@link PublicRoute}, {@link MachineRoute}. They run on the request's
     * thread, in no transaction: {@link CareContext#within} begins one. No sub-resource locators.
     */
    default Optional<Object> resource() {
        return Optional.empty();
    }

    /**
     * A fact of one of the types it hears, of this county, at least once, in the order of the commits. On the dispatcher's
     * thread, in no transaction, as the system actor {@code <module id>.facts} who works in the fact's commune. A repeat must
     * do no harm. What it throws is logged and the fact is not sent again.
     */
    default void heard(CareFact fact, Instant at) {}
}
