package ro.asigur.notify.api;

import java.util.Collection;
import java.util.UUID;
import ro.asigur.kernel.UatCode;

/**
 * Tells people that something waits for them, in the open transaction: if the deed is rolled back, nobody is told. A constant
 * number of statements however many are told.
 */
public interface Notices {

    /** Accounts that are not active are passed over, and so is who was told the same key before. */
    void tell(Collection<UUID> accounts, Telling telling);

    /** Who holds a permission in a commune today, except {@code not}: whoever did it knows. */
    void tellHolders(String permission, UatCode uat, Collection<UUID> not, Telling telling);
}
