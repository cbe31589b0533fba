package ro.asigur.commands.api;

import jakarta.json.JsonObject;

/**
 * Carries out one type of command: reads the payload into its use case and calls it. The use case's {@code @Requires} is the
 * authorisation. Runs inside the transaction that stores the command and its answer; a {@link ro.asigur.kernel.Refusal} rolls
 * the deed back and is answered for this command alone.
 */
public interface CommandHandler {

    String type();

    /** The answer that is stored and repeated to whoever sends the same command again. */
    JsonObject handle(Command command);
}
