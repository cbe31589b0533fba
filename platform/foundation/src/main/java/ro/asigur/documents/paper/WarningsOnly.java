package ro.asigur.documents.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The renderer tells each step of each paper; the log wants what went wrong. */
final class WarningsOnly implements XRLogger {

    private static final Logger LOG = Logger.getLogger(PdfPapers.class.getName());

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return heard(diagnostic.getLevel());
    }

    @Override
    public void log(String where, Level level, String message) {
        if (heard(level)) {
            LOG.log(level, "{0}: {1}", new Object[] {where, message});
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {
        if (heard(level)) {
            LOG.log(level, where + ": " + message, thrown);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // One level for all of it.
    }

    private static boolean heard(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
