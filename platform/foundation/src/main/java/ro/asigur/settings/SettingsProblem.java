package ro.asigur.settings;

import ro.asigur.kernel.Problem;

/** How settings refuse. */
public enum SettingsProblem implements Problem {
    UNKNOWN_KEY("settings.unknown-key", 404),
    WRONG_VALUE("settings.wrong-value", 422),
    OUT_OF_RANGE("settings.out-of-range", 422),
    TOO_LONG("settings.too-long", 422),
    WRONG_PHONE("settings.wrong-phone", 422);

    private final String code;
    private final int status;

    SettingsProblem(String code, int status) {
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
