package ro.asigur.tenancy.api;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;

/**
 * What a transaction is bound to before its first statement: the county, who acts, and the communes whose rows may be seen.
 * Persons granted one by one ({@code app.people}) are looked up for the actor when the transaction begins.
 */
public record Binding(TenantId tenant, UUID actor, List<UatCode> uats) {

    public Binding {
        uats = List.copyOf(uats);
    }

    /** Row security's {@code app.uats}: SIRUTA codes joined by commas. */
    public String uatsSetting() {
        return uats.stream().map(UatCode::toString).collect(Collectors.joining(","));
    }
}
