package ro.asigur.exchange;

import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.TenantId;

/**
 * What to load.
 *
 * @param commune SIRUTA code of the one commune to fill. Null: as many as the county's {@link DemoCommune} can hold go there
 *     (at most one household for two inhabitants); more are spread over all communes of the county, towns excepted
 * @param households in all; a census of a whole county like the one published for Bacău is 48,247
 */
public record SampleRequest(TenantId county, @Nullable Integer commune, int households, long seed) {}
