package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's secrets: files of {@code <data>/secrets} that only its user may read, made at first use. */
@ApplicationScoped
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Installation installation;

    /** Random bytes kept under a name. Losing the file loses what it protects: back it up with the database. */
    byte[] bytes(String name, int length) {
        Path folder = installation.data().resolve("secrets");
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                byte[] fresh = new byte[length];
                RANDOM.nextBytes(fresh);
                // whole or not at all: a half-written key would be taken for the key
                Path draft = Files.createTempFile(folder, name, ".new");
                Files.write(draft, fresh);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            byte[] read = Files.readAllBytes(file);
            if (read.length != length) {
                throw new IllegalStateException(file + " is not a key of " + length + " bytes");
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the secret " + file, unreadable);
        }
    }

    /** The password of a database role: derived from the installation's master key, so that none is kept in a file of its own. */
    String password(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes("master.key", 32), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
