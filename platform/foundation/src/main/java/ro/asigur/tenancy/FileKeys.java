package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.Work;

/** Keys of a county in {@code <data>/secrets/county-<id>.key}: 64 random bytes, 32 for encryption, 32 for look-up. */
@ApplicationScoped
public class FileKeys implements CountyKeys {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<TenantId, byte[]> keys = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Inject
    Secrets secrets;

    @Inject
    Work work;

    @Override
    public byte[] encrypt(byte[] plain, byte[] aad) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, nonce, plain, aad);
        byte[] joined = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, joined, NONCE, sealed.length);
        return joined;
    }

    @Override
    public byte[] decrypt(byte[] cipher, byte[] aad) {
        return gcm(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(cipher, NONCE),
                Arrays.copyOfRange(cipher, NONCE, cipher.length),
                aad);
    }

    @Override
    public byte[] lookup(byte[] plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), 32, 32, "HmacSHA256"));
            return mac.doFinal(plain);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private byte[] gcm(int mode, byte[] nonce, byte[] text, byte[] aad) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), 0, 32, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(aad);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a value does not open with this county's key", failed);
        }
    }

    private byte[] key() {
        return keys.computeIfAbsent(work.tenant().id(), id -> secrets.bytes("county-" + id + ".key", 64));
    }
}
