package ro.asigur.identity.api;

/** What the county says about sessions and signing in. Settings answer it, in the open transaction. */
public interface SignInLimits {

    /** A session that nobody used for so long ends. */
    int idleMinutes();

    /** Failed attempts from one address within a quarter of an hour, after which that address waits. */
    int failuresPerAddress();
}
