package ro.asigur.commands;

import ro.asigur.kernel.Problem;

/** How the command endpoint refuses. */
public enum CommandsProblem implements Problem {
    TOO_MANY("commands.too-many", 413),
    UNKNOWN_TYPE("commands.unknown-type", 422),
    MALFORMED("commands.malformed", 422),
    ID_REUSED("commands.id-reused", 422);

    private final String code;
    private final int status;

    CommandsProblem(String code, int status) {
        this.code = code;
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
