package ro.asigur.example.domain;

import ro.asigur.kernel.Problem;

/** How the notebook refuses. */
public enum NotebookProblem implements Problem {
    NOT_YOUR_COMMUNE("not-your-commune", 422),
    TEXT_LENGTH("text-length", 422),
    NO_SUCH_NOTE("no-such-note", 404);

    private final String code;
    private final int status;

    NotebookProblem(String code, int status) {
        this.code = "example." + code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
