package ro.asigur.launcher.payara;

import java.nio.file.Path;

/**
 * A certificate and its key as the server wants them: PKCS#12, made anew at each start.
 *
 * @param file in the data folder, mode 0600
 * @param password of the file, of this start only
 */
public record TlsKeystore(Path file, String password) {
    static final String ALIAS = "asigur";

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "TlsKeystore[" + file + "]";
    }
}
