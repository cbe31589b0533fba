package ro.asigur.casework;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements that the PostgreSQL driver sends from this thread, by what it says of them in its own log. */
final class StatementsSent {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private StatementsSent() {}

    static int by(Runnable deed) {
        long thread = Thread.currentThread().getId();
        AtomicInteger sent = new AtomicInteger();
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord said) {
                if (said.getLongThreadID() == thread && said.getMessage().contains("FE=> Execute(")) {
                    sent.incrementAndGet();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Level before = DRIVER.getLevel();
        boolean handed = DRIVER.getUseParentHandlers();
        counter.setLevel(Level.ALL);
        DRIVER.addHandler(counter);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        try {
            deed.run();
        } finally {
            DRIVER.removeHandler(counter);
            DRIVER.setLevel(before);
            DRIVER.setUseParentHandlers(handed);
        }
        return sent.get();
    }
}
