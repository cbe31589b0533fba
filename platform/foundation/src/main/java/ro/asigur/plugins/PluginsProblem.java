package ro.asigur.plugins;

import ro.asigur.kernel.Problem;

/** Why the plugin host refuses. */
public enum PluginsProblem implements Problem {
    NOT_HERE("not-here", 404),
    NOT_PERMITTED("not-permitted", 403),
    MACHINE_UNKNOWN("machine-unknown", 401),
    TOO_MANY_CALLS("too-many-calls", 429),
    LINK_NOT_VALID("link-not-valid", 404),
    TICKET_NOT_VALID("ticket-not-valid", 401),
    ROOM_FULL("room-full", 409);

    private final String code;
    private final int status;

    PluginsProblem(String code, int status) {
        this.code = "plugins." + code;
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
