package ro.asigur.exchange.reading;

import ro.asigur.kernel.Problem;

/** What can be wrong with a file or a line of it. */
public enum ReadProblem implements Problem {
    /** Neither our format, nor a CSV file, nor a ZIP of such. */
    NOT_READABLE("not-readable"),
    NO_ROWS("no-rows"),
    ZIP_BROKEN("zip-broken"),
    ZIP_TOO_MANY("zip-too-many"),
    /** A ZIP that grows beyond what such a file may be. */
    ZIP_TOO_LARGE("zip-too-large"),
    ZIP_ENTRY_UNKNOWN("zip-entry-unknown"),
    FORMAT_VERSION("format-version"),
    /** A workbook: its sheet is to be saved as CSV. */
    WORKBOOK("workbook"),
    /** Read as Windows-1250; a notice. */
    ENCODING_1250("encoding-1250"),
    ENCODING_UTF16("encoding-utf16"),
    HEADER_UNKNOWN("header-unknown"),
    HEADER_MISSING("header-missing"),
    HEADER_TWICE("header-twice"),
    /** A row with more or fewer cells than its heading. */
    CELLS("cells"),
    QUOTE_OPEN("quote-open"),
    CELL_TOO_LONG("cell-too-long"),
    NOT_JSON("not-json"),
    ROW_KIND("row-kind"),
    VALUE_MISSING("value-missing"),
    NOT_A_NUMBER("not-a-number"),
    NOT_A_DATE("not-a-date"),
    NOT_A_TIME("not-a-time"),
    NOT_AN_OPTION("not-an-option"),
    WRONG_SHAPE("wrong-shape"),
    FIELD_UNKNOWN("field-unknown");

    private final String code;

    ReadProblem(String code) {
        this.code = "exchange." + code;
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
