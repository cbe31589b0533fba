package ro.asigur.papers.domain;

import ro.asigur.kernel.Problem;

/** Why a paper is not printed. */
public enum PapersProblem implements Problem {
    NOTICE_NOT_FOUND("notice-not-found", 404),
    HOUSEHOLD_NOT_FOUND("household-not-found", 404),
    PLAN_NOT_FOUND("plan-not-found", 404),
    COMMUNE_NOT_FOUND("commune-not-found", 404),
    WORKER_NOT_FOUND("worker-not-found", 404),
    PERIOD_WRONG("period-wrong", 422),
    PERIOD_IN_FUTURE("period-in-future", 422),
    BUSY("busy", 503);

    private final String code;
    private final int status;

    PapersProblem(String code, int status) {
        this.code = "papers." + code;
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
