package ro.asigur.notify.api;

import java.util.Locale;

/** How a notice leaves the application; in it, everything is shown. */
public enum NoticeChannel {
    EMAIL,
    SMS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NoticeChannel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
