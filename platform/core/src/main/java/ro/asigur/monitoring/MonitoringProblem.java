package ro.asigur.monitoring;

import ro.asigur.kernel.Problem;

/** How monitoring refuses. */
public enum MonitoringProblem implements Problem {
    MONTH_WRONG("month-wrong", 422);

    private final String code;
    private final int status;

    MonitoringProblem(String code, int status) {
        this.code = "monitoring." + code;
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
