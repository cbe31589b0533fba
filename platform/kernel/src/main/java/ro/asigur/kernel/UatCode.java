package ro.asigur.kernel;

/** A commune or town (unitate administrativ-teritorială) by its SIRUTA code. The code's check digit is not verified: 77 real codes break it. */
public record UatCode(int siruta) implements Comparable<UatCode> {

    public UatCode {
        if (siruta < 1 || siruta > 999_999) {
            throw new IllegalArgumentException("not a SIRUTA code: " + siruta);
        }
    }

    @Override
    public int compareTo(UatCode other) {
        return Integer.compare(siruta, other.siruta);
    }

    @Override
    public String toString() {
        return Integer.toString(siruta);
    }
}
