package ro.asigur.intake.domain;

import ro.asigur.kernel.Problem;

/** Why a sheet or a step of a notice is refused. */
public enum IntakeProblem implements Problem {
    SHEET_INVALID("sheet-invalid", 422),
    NOTICE_NOT_FOUND("notice-not-found", 404),
    RECEIPT_NOT_FOUND("receipt-not-found", 404),
    TOO_MANY_SHEETS("too-many-sheets", 429),
    FIELD_MISSING("field-missing", 422),
    TEXT_TOO_LONG("text-too-long", 422),
    UAT_UNKNOWN("uat-unknown", 422),
    ITEM_UNKNOWN("item-unknown", 422),
    OPTION_UNKNOWN("option-unknown", 422),
    NUMBER_WRONG("number-wrong", 422),
    NOTHING_OBSERVED("nothing-observed", 422),
    TAKEN_BY_ANOTHER("taken-by-another", 409),
    CLOSED_ALREADY("closed-already", 409),
    HOUSEHOLD_NEEDED("household-needed", 422),
    HOUSEHOLD_NOT_FOUND("household-not-found", 422);

    private final String code;
    private final int status;

    IntakeProblem(String code, int status) {
        this.code = "intake." + code;
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
