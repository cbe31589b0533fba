package ro.asigur.notify.domain;

import ro.asigur.kernel.Problem;

/** How notices refuse. */
public enum NotifyProblem implements Problem {
    NOT_FOUND("notify.not-found", 404),
    CHOICES_INVALID("notify.choices-invalid", 422),
    WRONG_EMAIL("notify.wrong-email", 422),
    WRONG_PHONE("notify.wrong-phone", 422),
    WRONG_HOUR("notify.wrong-hour", 422),
    UNKNOWN_KIND("notify.unknown-kind", 422),
    UNKNOWN_CHANNEL("notify.unknown-channel", 422),
    CHANNEL_OFF("notify.channel-off", 409),
    NOT_DELIVERED("notify.not-delivered", 502);

    private final String code;
    private final int status;

    NotifyProblem(String code, int status) {
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
