package ro.asigur.documents.table;

import ro.asigur.kernel.Problem;

/** Why a list is not written. */
public enum TablesProblem implements Problem {
    TOO_MANY_ROWS("too-many-rows", 422);

    private final String code;
    private final int status;

    TablesProblem(String code, int status) {
        this.code = "documents." + code;
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
