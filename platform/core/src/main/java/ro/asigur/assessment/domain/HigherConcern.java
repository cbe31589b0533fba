package ro.asigur.assessment.domain;

import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Parameters;

/** Of two values of one question, the one whose diagnosis is more serious; the later one when they weigh the same. */
public final class HigherConcern {

    /** Weaker than any priority. */
    private static final int NOTHING = 9;

    private final CompiledInstrument instrument;
    private final Parameters parameters;

    public HigherConcern(CompiledInstrument instrument, Parameters parameters) {
        this.instrument = instrument;
        this.parameters = parameters;
    }

    /** Leaves the value of higher concern in the draft. */
    public void choose(Draft draft, Draft.Conflict conflict) {
        int withEarlier = strongest(draft, conflict, conflict.earlier());
        int withLater = strongest(draft, conflict, conflict.later());
        if (withEarlier < withLater) {
            put(draft, conflict, conflict.earlier());
        }
    }

    private int strongest(Draft draft, Draft.Conflict conflict, AnswerSheet.Version version) {
        put(draft, conflict, version);
        return instrument.diagnose(draft.interview(), parameters).findings().stream()
                .mapToInt(Finding::priority)
                .min()
                .orElse(NOTHING);
    }

    private static void put(Draft draft, Draft.Conflict conflict, AnswerSheet.Version version) {
        draft.sheet(conflict.person()).put(conflict.question(), version.value(), version.writer(), false);
    }
}
