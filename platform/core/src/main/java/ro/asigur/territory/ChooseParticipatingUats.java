package ro.asigur.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.territory.domain.TerritoryProblem;
import ro.asigur.territory.store.Uats;

/** The administrator says which communes take part in the county's census. */
@ApplicationScoped
public class ChooseParticipatingUats {

    private Uats uats;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ChooseParticipatingUats() {}

    @Inject
    public ChooseParticipatingUats(Uats uats, AuditTrail audit) {
        this.uats = uats;
        this.audit = audit;
    }

    @Requires(TerritoryPermissions.MANAGE)
    public Uat set(UatCode code, boolean participating) {
        Uat before = find(code);
        uats.setParticipating(code, participating);
        audit.wrote(
                "uat.participation-set",
                UUID.nameUUIDFromBytes(("uat " + code).getBytes(StandardCharsets.US_ASCII)),
                code,
                participation(before.participating()),
                participation(participating));
        return find(code);
    }

    private static JsonValue participation(boolean participating) {
        return JsonMaker.object().add("participating", participating).build();
    }

    private Uat find(UatCode code) {
        return uats.find(code).orElseThrow(() -> Refusal.of(TerritoryProblem.UAT_NOT_FOUND));
    }
}
