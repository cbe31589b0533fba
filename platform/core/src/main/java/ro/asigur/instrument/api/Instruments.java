package ro.asigur.instrument.api;

import java.time.LocalDate;
import java.util.List;

/** The county's published instruments, ready for use. Runs in the open transaction; compiled versions are kept. */
public interface Instruments {

    /** The version that interviews are begun with today. */
    CompiledInstrument current();

    /** @throws ro.asigur.kernel.Refusal {@link InstrumentProblem#UNKNOWN_VERSION} */
    CompiledInstrument version(String version);

    /** Every value of every parameter with its validity. */
    List<Parameters.Dated> parameters();

    /** The values for a visit on that day. */
    default Parameters parameters(LocalDate on) {
        return Parameters.on(on, parameters());
    }
}
