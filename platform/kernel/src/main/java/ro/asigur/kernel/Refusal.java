package ro.asigur.kernel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request cannot be done, for a reason the user can understand and act on. Everything that is not a refusal is a bug.
 * Answered as RFC 9457 problem details in the user's language.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, Object> args;
    private final transient List<Field> fields;

    /** A field of the request that the refusal is about: where (JSON pointer into the body, e.g. {@code /members/0/P02}) and why. */
    public record Field(String pointer, Problem problem, Map<String, Object> args) {}

    private Refusal(Problem problem, Map<String, Object> args, List<Field> fields) {
        super(problem.code() + (fields.isEmpty() ? "" : " " + fields));
        this.problem = problem;
        this.args = Map.copyOf(args);
        this.fields = List.copyOf(fields);
    }

    public static Refusal of(Problem problem) {
        return new Refusal(problem, Map.of(), List.of());
    }

    /** {@code args} fill the places {@code {name}} of the text. */
    public static Refusal of(Problem problem, Map<String, Object> args) {
        return new Refusal(problem, args, List.of());
    }

    /** A refusal that points at one field. */
    public static Refusal at(String pointer, Problem problem) {
        return at(pointer, problem, Map.of());
    }

    public static Refusal at(String pointer, Problem problem, Map<String, Object> args) {
        return new Refusal(problem, args, List.of(new Field(pointer, problem, args)));
    }

    /** Several fields at once, so that a form is not mended one error at a time. */
    public static Refusal of(Problem problem, List<Field> fields) {
        return new Refusal(problem, Map.of(), fields);
    }

    /** Several fields; {@code args} fill the places of the whole refusal's own text. */
    public static Refusal of(Problem problem, Map<String, Object> args, List<Field> fields) {
        return new Refusal(problem, args, fields);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> args() {
        return args;
    }

    public List<Field> fields() {
        return fields;
    }

    /** For the log only; users read the texts of {@link #problem()}. */
    @Override
    public @Nullable String getMessage() {
        return super.getMessage();
    }
}
