package ro.asigur.tenancy.api;

import java.sql.Connection;

/**
 * What a county's empty database is filled with once, after its tables are made: its communes, the instrument, default
 * settings. Run by the database's owner with row security bound to every commune of the county; a repeat must do no harm.
 */
public interface FirstFilling {

    /** Lower ones run first; territory is 100, the instrument 200, the rest from 300. */
    int order();

    /** @param owner in a transaction that the caller commits; never close or commit it */
    void fill(Tenant tenant, Connection owner);
}
