package ro.asigur.notify.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ro.asigur.notify.api.NoticeChannel;

/**
 * An address that messages go to.
 *
 * @param value an e-mail address, or a phone number as {@code +40740123456}
 */
public record Contact(NoticeChannel channel, String value) {

    private static final int LONGEST = 200;
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})?\\.)+[A-Za-z]{2,24}");
    private static final Pattern ROMANIAN = Pattern.compile("0[237][0-9]{8}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{7,14}");

    public static Optional<Contact> email(String text) {
        String value = text.strip();
        return value.length() <= LONGEST && EMAIL.matcher(value).matches() && !value.contains("..")
                ? Optional.of(new Contact(NoticeChannel.EMAIL, value))
                : Optional.empty();
    }

    /** Blanks, dots, dashes, slashes and brackets do not matter; a number without a country is Romania's. */
    public static Optional<Contact> phone(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ ./()-]", "");
        String whole = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        if (ROMANIAN.matcher(whole).matches()) {
            return Optional.of(new Contact(NoticeChannel.SMS, "+4" + whole));
        }
        return ABROAD.matcher(whole).matches() ? Optional.of(new Contact(NoticeChannel.SMS, whole)) : Optional.empty();
    }

    /** Whichever of the two it is. */
    public static Optional<Contact> of(String text) {
        return email(text).or(() -> phone(text));
    }
}
