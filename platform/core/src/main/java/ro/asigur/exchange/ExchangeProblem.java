package ro.asigur.exchange;

import ro.asigur.kernel.Problem;

/** How the exchange refuses. */
public enum ExchangeProblem implements Problem {
    /** The commune holds households that this sample did not bring: real ones, or another sample's. */
    COMMUNE_HAS_HOUSEHOLDS("commune-has-households", 409),
    /** Everything that was asked for is there already. */
    SAMPLE_ALREADY_LOADED("sample-already-loaded", 409),
    COMMUNE_UNKNOWN("commune-unknown", 422),
    /** Fewer households than communes, or more than a county can hold. */
    HOUSEHOLDS_OUT_OF_RANGE("households-out-of-range", 422);

    private final String code;
    private final int status;

    ExchangeProblem(String code, int status) {
        this.code = "exchange." + code;
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
