package ro.asigur.launcher.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a running server listens for its own programs, and the token they must bring; one per start.
 *
 * @param port of the plain listener on 127.0.0.1
 * @param token 32 random bytes, base64url
 */
public record ControlFile(int port, String token) {

    public static ControlFile create(int port) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new ControlFile(port, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Empty if no server has been started on this folder, or it has ended in good order. */
    public static Optional<ControlFile> read(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ");
        return words.length == 2 && words[0].matches("[0-9]{1,5}")
                ? Optional.of(new ControlFile(Integer.parseInt(words[0]), words[1]))
                : Optional.empty();
    }

    /** Readable by this user only, from the first byte. */
    public void write(Path data) throws IOException {
        Path file = file(data);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, port + " " + token + "\n");
    }

    public static void delete(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(Path data) {
        return data.resolve("secrets/control");
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "ControlFile[port=" + port + "]";
    }
}
