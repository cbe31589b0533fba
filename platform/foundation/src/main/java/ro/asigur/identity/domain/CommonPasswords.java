package ro.asigur.identity.domain;

import java.util.List;
import java.util.Locale;

/**
 * Passwords that are guessed first: made of one or two well-known words with digits around them, of a keyboard row, of a
 * repetition, or of the person's own name. A rule rather than a list: it also catches next year's number.
 */
public final class CommonPasswords {

    private static final List<String> WORDS = List.of(
            "password",
            "parola",
            "parolamea",
            "qwerty",
            "qwertyuiop",
            "asdfgh",
            "asdfghjkl",
            "zxcvbn",
            "zxcvbnm",
            "letmein",
            "welcome",
            "admin",
            "administrator",
            "asigur",
            "aurora",
            "romania",
            "bacau",
            "vrancea",
            "focsani",
            "iloveyou",
            "monkey",
            "dragon",
            "football",
            "fotbal",
            "steaua",
            "dinamo",
            "abc",
            "abcd",
            "abcdef",
            "test",
            "user",
            "utilizator",
            "social",
            "asistent");

    private CommonPasswords() {}

    public static boolean common(String password, String username, String name) {
        String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (password.chars().distinct().count() < 5 || letters.isEmpty()) {
            return true; // repetitions, and digits alone
        }
        String[] own = (username + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        String left = letters;
        for (String part : own) {
            left = part.length() < 3 ? left : left.replace(part, "");
        }
        for (String word :
                WORDS.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            left = left.replace(word, "");
        }
        return left.length() < 3;
    }
}
