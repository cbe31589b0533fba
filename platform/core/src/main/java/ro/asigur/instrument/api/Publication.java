package ro.asigur.instrument.api;

import jakarta.json.JsonObject;

/** Makes a version of the instrument ready for use: CEL written from every rule's tree, linted, read back. */
public final class Publication {

    private Publication() {}

    /**
     * The published form of an authored instrument.
     *
     * @param authored as {@code instrument.json}: rules as text and tree; CEL found in it is replaced
     * @throws ro.asigur.kernel.Refusal {@link InstrumentProblem#NOT_AN_INSTRUMENT} with the path of what is wrong, or
     *     {@link InstrumentProblem#RULES_REFUSED} with a field per finding of the linter
     */
    public static Instrument publish(JsonObject authored) {
        throw new UnsupportedOperationException();
    }
}
