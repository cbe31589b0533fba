package ro.asigur.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The personal numerical code (cod numeric personal): 13 digits {@code S AA LL ZZ JJ NNN C}. Accepted when the check digit
 * (weights 279146358279, modulo 11, 10 counts as 1) and the date are right; the county digits are not judged, since codes
 * outside the list occur. Never print it: {@link #toString()} is masked.
 */
public record Cnp(String digits) {

    private static final String WEIGHTS = "279146358279";
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{12}");

    public Cnp {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not a valid CNP");
        }
    }

    public static Optional<Cnp> parse(String text) {
        String digits = text.strip();
        return valid(digits) ? Optional.of(new Cnp(digits)) : Optional.empty();
    }

    private static boolean valid(String digits) {
        return SHAPE.matcher(digits).matches()
                && digits.charAt(12) - '0' == checkDigit(digits)
                && date(digits).isPresent();
    }

    /** The digit that closes the first twelve. */
    public static int checkDigit(String firstTwelve) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length(); i++) {
            sum += (firstTwelve.charAt(i) - '0') * (WEIGHTS.charAt(i) - '0');
        }
        return sum % 11 == 10 ? 1 : sum % 11;
    }

    private static Optional<LocalDate> date(String digits) {
        int century = switch (digits.charAt(0)) {
            case '3', '4' -> 1800;
            case '5', '6' -> 2000;
            default -> 1900; // 7, 8, 9 belong to foreign residents, whose century the digit does not tell
        };
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(digits.substring(1, 3)),
                    Integer.parseInt(digits.substring(3, 5)),
                    Integer.parseInt(digits.substring(5, 7))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The birth date written in the code; empty for residents (7, 8) and foreigners (9), whose century is not told. */
    public Optional<LocalDate> birthDate() {
        return digits.charAt(0) <= '6' ? date(digits) : Optional.empty();
    }

    /** {@code m} or {@code f}; empty for 9, which tells nothing. */
    public Optional<String> sex() {
        int s = digits.charAt(0) - '0';
        return s == 9 ? Optional.empty() : Optional.of(s % 2 == 1 ? "m" : "f");
    }

    @Override
    public String toString() {
        return "*********" + digits.substring(9);
    }
}
