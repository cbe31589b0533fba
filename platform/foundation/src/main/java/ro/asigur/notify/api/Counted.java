package ro.asigur.notify.api;

/**
 * A sentence with a number in it, in both languages: {@code {count}} is filled in. Holds no personal data, for it is what goes
 * out by e-mail and SMS.
 *
 * @param roOne for 1, {@code roFew} for 0, 2–19 and what ends so, {@code roOther} for the rest ("de")
 */
public record Counted(String roOne, String roFew, String roOther, String enOne, String enOther) {

    private static final int HUNDRED = 100;
    private static final int FEW_MOST = 19;

    /** One sentence for any number. */
    public static Counted plain(String ro, String en) {
        return new Counted(ro, ro, ro, en, en);
    }

    public String ro(int count) {
        return filled(count == 1 ? roOne : few(count) ? roFew : roOther, count);
    }

    public String en(int count) {
        return filled(count == 1 ? enOne : enOther, count);
    }

    public String in(String locale, int count) {
        return locale.equals("en") ? en(count) : ro(count);
    }

    private static boolean few(int count) {
        int rest = count % HUNDRED;
        return count == 0 || rest >= 1 && rest <= FEW_MOST;
    }

    private static String filled(String text, int count) {
        return text.replace("{count}", Integer.toString(count));
    }
}
