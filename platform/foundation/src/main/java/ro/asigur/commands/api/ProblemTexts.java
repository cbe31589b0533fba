package ro.asigur.commands.api;

import jakarta.json.JsonObject;
import ro.asigur.kernel.Refusal;

/** A refusal as RFC 9457 problem details in the language of the running request. The server implements it, once for all. */
public interface ProblemTexts {
    JsonObject json(Refusal refusal);
}
