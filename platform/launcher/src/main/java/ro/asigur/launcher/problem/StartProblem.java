package ro.asigur.launcher.problem;

import java.util.Locale;

/** Each reason for which the launcher stops with an exit code that is not 0; texts in {@code messages_ro/en}. */
public enum StartProblem {
    WRONG_OPTION(2),
    PORT_TAKEN(3),
    DATABASE_PORT_TAKEN(3),
    DATA_FOLDER_OF_ANOTHER_VERSION(4),
    DATA_FOLDER_IN_USE(4),
    DATA_FOLDER_NOT_OURS(4),
    DATA_FOLDER_UNUSABLE(4),
    PASSWORD_MISSING(4),
    NO_ROOM(5),
    ROOT_WITHOUT_USER(6),
    FOLDER_CLOSED_TO_USER(6),
    NO_BINARIES(7),
    DATABASE_NOT_MADE(7),
    DATABASE_NOT_STARTED(7),
    DATABASE_UNREACHABLE(7),
    DATABASE_PASSWORD(7),
    DATABASE_RIGHTS(7),
    DATABASE_VERSION(7),
    NOT_INSTALLED(8),
    OWN_NAME_UNKNOWN(8),
    TLS_FILES_UNUSABLE(8),
    SERVER_NOT_STARTED(9),
    COUNTIES_BROKEN(9),
    SERVER_NOT_READY(9),
    SAMPLE_FAILED(10),
    NO_SERVER(11),
    LOAD_REFUSED(12);

    private final int exitCode;

    StartProblem(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** The key of the text, e.g. {@code problem.port-taken}. */
    public String key() {
        return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
