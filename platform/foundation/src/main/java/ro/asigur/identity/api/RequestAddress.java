package ro.asigur.identity.api;

/** Where the running request comes from. */
public interface RequestAddress {

    /** An IP address as text; behind a trusted proxy, the one that the proxy saw. */
    String address();
}
