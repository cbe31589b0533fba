package ro.asigur.exchange.reading;

import java.util.Map;
import ro.asigur.kernel.Problem;

/**
 * Something about a file, at its place.
 *
 * @param file name inside the ZIP, or of the file itself
 * @param line from 1; 0: the file as a whole
 * @param field column or question, empty for the whole line
 * @param error true: the household stays out; false: worth knowing
 * @param args for the text; never the value of a person's field
 */
public record Fault(String file, int line, String field, boolean error, Problem problem, Map<String, Object> args) {

    public static Fault error(Place place, String field, Problem problem, Map<String, Object> args) {
        return new Fault(place.file(), place.line(), field, true, problem, args);
    }

    public static Fault notice(Place place, String field, Problem problem, Map<String, Object> args) {
        return new Fault(place.file(), place.line(), field, false, problem, args);
    }

    /** @param line from 1; 0: the file as a whole */
    public record Place(String file, int line) {}
}
