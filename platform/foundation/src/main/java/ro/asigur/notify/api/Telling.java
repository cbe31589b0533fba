package ro.asigur.notify.api;

import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;

/**
 * One thing to be told.
 *
 * @param count how many things it tells of, at least 1
 * @param uat the commune it is about, shown in the application only
 * @param href the path of the client that it opens, e.g. {@code /alarme}
 * @param key the same key is told to an account once, whoever asks and how often
 */
public record Telling(NoticeKind kind, int count, @Nullable UatCode uat, String href, String key) {

    private static final int LONGEST_KEY = 200;

    public Telling {
        if (count < 1 || !href.startsWith("/") || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("count " + count + ", href " + href + ", key " + key);
        }
    }

    public static Telling one(NoticeKind kind, @Nullable UatCode uat, String href, String key) {
        return new Telling(kind, 1, uat, href, key);
    }
}
