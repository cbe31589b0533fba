package ro.asigur.tenancy.api;

import java.sql.Connection;

/**
<<<<<<< HEAD
 * What a county's empty database is filled with once, after its tables are made: its communes, the instrument, default
 * settings. Run by the database's owner with row security bound to every commune of the county; a repeat must do no harm.
 */
public interface FirstFilling {

    /** Lower ones run first; territory is 100, the instrument 200, the rest from 300. */
    int order();

    /** @param owner in a transaction that the caller commits; never close or commit it */
=======
 * Fills a new county's database from what the installation ships and from the county's folder. Runs once per county and
 * {@link #name()}, as the owner, in one transaction with the note that it ran; it is never applied again over what people
 * have changed since.
 */
public interface FirstFilling {

    /** Stable; noted as done under it. */
    String name();

    /** Lower runs first. */
    int order();

    /** The owner is under row security too: a filling of person- or place-bound tables binds {@code app.uats} itself. */
>>>>>>> main
    void fill(Tenant tenant, Connection owner);
}
