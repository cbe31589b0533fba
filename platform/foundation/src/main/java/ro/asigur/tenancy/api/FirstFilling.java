package ro.asigur.tenancy.api;

import java.sql.Connection;

/**
 * Fills a new county's database from what the installation ships and from the county's folder. Runs once per county and
 * {@link #name()}, as the owner, in one transaction with the note that it ran; it is never applied again over what people
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

    /** The owner is under row security too: a filling of person- or place-bound tables binds {@code app.uats} itself. */
    void fill(Tenant tenant, Connection owner);
}
