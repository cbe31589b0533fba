package ro.asigur.launcher.control;

import java.io.IOException;

/** The server answered, but not with what was asked; the message is its own sentence. */
public final class CallRefused extends IOException {
    private static final long serialVersionUID = 1L;

    CallRefused(int status, String body) {
        super(sentence(status, body));
    }

    /** A problem document says what happened in {@code detail} or {@code title}. */
    private static String sentence(int status, String body) {
        try {
            var problem = Json.object(body);
            String detail = ControlCalls.text(problem, "detail");
            return detail.isEmpty() ? ControlCalls.text(problem, "title") + " (" + status + ")" : detail;
        } catch (IllegalArgumentException e) {
            return "HTTP " + status + " " + body.substring(0, Math.min(300, body.length()));
        }
    }
}
