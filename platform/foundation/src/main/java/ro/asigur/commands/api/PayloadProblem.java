package ro.asigur.commands.api;

import ro.asigur.kernel.Problem;

/** What can be wrong with the shape of a command's payload. */
public enum PayloadProblem implements Problem {
    FIELD_MISSING("field-missing"),
    FIELD_WRONG("field-wrong");

    private final String code;

    PayloadProblem(String code) {
        this.code = "commands." + code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }
}
