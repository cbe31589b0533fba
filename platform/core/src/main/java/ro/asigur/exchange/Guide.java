package ro.asigur.exchange;

import java.util.List;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Parameters;

/** The instrument that interviews of today are made with. */
public record Guide(CompiledInstrument compiled, List<Parameters.Dated> parameters) {}
