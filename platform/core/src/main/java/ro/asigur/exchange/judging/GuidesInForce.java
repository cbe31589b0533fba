package ro.asigur.exchange.judging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Parameters;

/** The county's guides, ready for use outside a transaction: the one in force, and every version that was asked for. */
public record GuidesInForce(
        CompiledInstrument current, Map<String, CompiledInstrument> versions, List<Parameters.Dated> parameters) {

    /** @param version null: the one in force */
    public Optional<CompiledInstrument> version(@Nullable String version) {
        return version == null ? Optional.of(current) : Optional.ofNullable(versions.get(version));
    }
}
