package ro.asigur.tenancy.api;

<<<<<<< HEAD
/** The cryptography of the county of the open transaction: its keys never leave this door. */
public interface CountyKeys {

    /**
     * AES-256-GCM.
     *
     * @param aad what the cipher text belongs to (e.g. {@code bacau|<person id>}); the same is needed to decrypt, so that a
     *     value copied to another row does not open
     * @return nonce and cipher text, to be stored as one value
     */
    byte[] encrypt(byte[] plain, byte[] aad);

    /** @throws IllegalStateException when the value, the county or {@code aad} is not the one it was encrypted with */
    byte[] decrypt(byte[] stored, byte[] aad);

    /** HMAC-SHA256: equal for equal values inside one county, so that a value can be found without being readable. */
=======
/** The county's own keys, for the county of the open transaction. Kept outside the database, so that a dump alone tells no CNP. */
public interface CountyKeys {

    /** AES-256-GCM, a fresh nonce in front; {@code aad} binds the value to its row. */
    byte[] encrypt(byte[] plain, byte[] aad);

    /** @throws IllegalStateException when the value was not encrypted with this county's key and {@code aad} */
    byte[] decrypt(byte[] cipher, byte[] aad);

    /** HMAC-SHA256 for look-up by equality; 32 bytes. */
>>>>>>> main
    byte[] lookup(byte[] plain);
}
