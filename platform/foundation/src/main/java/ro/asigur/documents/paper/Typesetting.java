package ro.asigur.documents.paper;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Romanian typography, whatever the server's language and the JDK's tables of it. */
final class Typesetting {

    private static final List<String> MONTHS =
            List.of("ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec.");

    private Typesetting() {}

    /** As {@code 22 nov. 2026}, its parts never apart. */
    static String date(LocalDate date) {
        return date.getDayOfMonth() + "\u00a0" + MONTHS.get(date.getMonthValue() - 1) + "\u00a0" + date.getYear();
    }

    /** As {@code 1.250} or {@code 3,5}. */
    static String number(Number number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }

    /** Old keyboards give ş and ţ with a cedilla, which is Turkish. */
    static String commaBelow(String text) {
        return text.replace('ş', 'ș').replace('ţ', 'ț').replace('Ş', 'Ș').replace('Ţ', 'Ț');
    }
}
