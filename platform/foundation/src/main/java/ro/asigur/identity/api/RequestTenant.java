package ro.asigur.identity.api;

import java.util.Optional;
import ro.asigur.tenancy.api.Tenant;

/** The county (or the country's place) that the running request's host names. */
public interface RequestTenant {

    /** Empty on the installation's front page. */
    Optional<Tenant> find();

    /** @throws ro.asigur.kernel.Refusal 404 on the front page */
    Tenant get();
}
