package ro.asigur.plugins.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code digests.sha256} of the plugins' folder, as {@code sha256sum} writes it: which jars, byte for byte, may be loaded. */
record PinnedDigests(Map<String, String> byFile) {

    static final String FILE = "digests.sha256";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S.*)");

    /** @throws IllegalStateException that names the line which is not a digest */
    static PinnedDigests of(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, String> digests = new HashMap<>();
        if (!Files.exists(file)) {
            return new PinnedDigests(digests);
        }
        try {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                Matcher pinned = LINE.matcher(line);
                if (pinned.matches()) {
                    digests.put(pinned.group(2), pinned.group(1));
                } else if (!line.isBlank()) {
                    throw new IllegalStateException(file + ":" + number + ": not a line of sha256sum: " + line);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
        return new PinnedDigests(digests);
    }

    /** Why the jar may not be loaded; empty when it is exactly the pinned one. */
    Optional<String> objection(Path jar) {
        String name = jar.getFileName().toString();
        String pinned = byFile.get(name);
        if (pinned == null) {
            return Optional.of("its digest is not in " + FILE + ", so it is not loaded");
        }
        String actual = sha256(jar);
        return actual.equals(pinned)
                ? Optional.empty()
                : Optional.of("its digest is " + actual + " but " + FILE + " says " + pinned + ", so it is not loaded");
    }

    private static String sha256(Path jar) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + jar, failed);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
