package ro.asigur.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.asigur.kernel.UatCode;

/**
 * What the sender follows a notice by: the commune and 128 random bits. Only its digest is kept; the commune in front lets a
 * reader be bound to that commune alone.
 */
public record Receipt(UatCode uat, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,5})-([A-Za-z0-9_-]{22})");

    public static Receipt fresh(UatCode uat) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new Receipt(uat, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public static Optional<Receipt> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new Receipt(new UatCode(Integer.parseInt(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    public String text() {
        return uat.siruta() + "-" + secret;
    }

    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return uat.siruta() + "-…";
    }
}
