package ro.asigur.documents.api;

import java.util.Optional;
import ro.asigur.tenancy.api.Tenant;

/**
 * Prints papers as PDF that meets PDF/UA-1 (it can be read aloud) and PDF/A-3a (it can be read in thirty years), under the
 * county's head. Takes a processor for half a second and more: call it outside a transaction, so that no connection waits for it.
 */
public interface Papers {

    /** Empty when too many are being printed at once; ask again. */
    Optional<byte[]> print(Tenant county, Paper paper);
}
