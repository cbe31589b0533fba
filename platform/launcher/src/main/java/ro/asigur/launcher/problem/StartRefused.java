package ro.asigur.launcher.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The start cannot go on; the text for the person is made from {@link #problem()} and {@link #details()}. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StartProblem problem;
    private final transient List<Object> details;

    public StartRefused(StartProblem problem, Object... details) {
        this(null, problem, details);
    }

    public StartRefused(@Nullable Throwable cause, StartProblem problem, Object... details) {
        super(problem + " " + List.of(details), cause);
        this.problem = problem;
        this.details = List.of(details);
    }

    public StartProblem problem() {
        return problem;
    }

    /** In the order of {@code {0}}, {@code {1}}… of the text. */
    public List<Object> details() {
        return details;
    }
}
