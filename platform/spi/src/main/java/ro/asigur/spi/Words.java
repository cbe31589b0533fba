package ro.asigur.spi;

/** The same words in both languages of the platform; neither may be blank. */
public record Words(String ro, String en) {

    public Words {
        if (ro.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: ro=" + ro + ", en=" + en);
        }
    }

    public String in(String locale) {
        return "en".equals(locale) ? en : ro;
    }
}
