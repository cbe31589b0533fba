package ro.asigur.identity.api;

import ro.asigur.kernel.TenantId;

/** The addresses of this installation as people type them. */
public interface Addresses {

    /** With a slash at the end, e.g. {@code http://bacau.localhost:8080/}. */
    String of(TenantId tenant);

    /** The front page that lists the counties. */
    String front();
}
