package ro.asigur.tenancy.api;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * Fills a new county's database from what the installation ships and from the county's folder. Runs once per county and
 * {@link #name()} (or {@link #atEveryStart()}), as the owner, in one transaction with the note that it ran; it is never applied again over what people
 * have changed since.
 */
public interface FirstFilling {

    /** Stable; noted as done under it. */
    String name();

    /** Lower runs first. */
    int order();

    /** Whether the place between the counties is filled too: it has the foundation's tables only. */
    default boolean alsoNational() {
        return false;
    }

    /** Whether it runs again at every start: then it only adds what is missing and says so itself. */
    default boolean atEveryStart() {
        return false;
    }

    /**
     * What is wrong with the files of a county's folder that this filling reads, each with file and line. Asked at every start, of
     * every county, before any database is touched.
     */
    default List<String> faults(Tenant tenant, Path folder) {
        return List.of();
    }

    /**
     * The owner is under row security too: a filling of person- or place-bound tables binds {@code app.uats} itself.
     *
     * @param folder the county's; of the place between the counties, which has none, the folder of all counties
     */
    void fill(Tenant tenant, Path folder, Connection owner);
}
