package ro.asigur.programmes.api;

import java.util.OptionalInt;
import ro.asigur.referrals.api.ServiceDirectory;

/**
 * A part of the product that gives a service of the directory itself (a community centre, a caravan) and knows its own places: one
 * bean of this type. Asked in the open transaction, before each decision about a place.
 */
public interface PlacesOfService {

    /** How many may be served at the same time; empty when the service is not its own: then the directory's number holds. */
    OptionalInt places(ServiceDirectory.Offered service);
}
