package ro.asigur.tenancy.api;

/** The county's own keys, for the county of the open transaction. Kept outside the database, so that a dump alone tells no CNP. */
public interface CountyKeys {

    /** AES-256-GCM, a fresh nonce in front; {@code aad} binds the value to its row. */
    byte[] encrypt(byte[] plain, byte[] aad);

    /** @throws IllegalStateException when the value was not encrypted with this county's key and {@code aad} */
    byte[] decrypt(byte[] cipher, byte[] aad);

    /** HMAC-SHA256 for look-up by equality; 32 bytes. */
    byte[] lookup(byte[] plain);
}
