package ro.asigur.documents.domain;

import java.util.Optional;

/** A file's name as people gave it, without what could be mistaken for a path or a line of a header. */
public final class FileName {

    private static final int LONGEST = 160;

    private FileName() {}

    /** Empty for a name that says nothing or is too long. */
    public static Optional<String> of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", " ").strip();
        boolean fits = !clean.isEmpty() && clean.length() <= LONGEST && !clean.matches("\\.+");
        return fits ? Optional.of(clean) : Optional.empty();
    }
}
