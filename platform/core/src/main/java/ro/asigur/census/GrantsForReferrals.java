package ro.asigur.census;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.GrantForReferral;
import ro.asigur.census.store.PersonGrants;
import ro.asigur.census.store.PersonGrants.Grant;
import ro.asigur.census.store.Persons;
import ro.asigur.kernel.PersonId;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/** A referral's grant is kept, listed and ended like any other. */
@ApplicationScoped
public class GrantsForReferrals implements GrantForReferral {

    @Inject
    Persons persons;

    @Inject
    PersonGrants grants;

    @Inject
    AuditTrail audit;

    @Inject
    Work work;

    @Override
    public void grant(PersonId person, UUID account, Instant from, Instant until) {
        persons.find(person.value())
                .filter(known -> !grants.overlaps(account, known.id(), from, until))
                .ifPresent(known -> {
                    grants.add(
                            new Grant(
                                    UuidCreator.getTimeOrderedEpoch(),
                                    account,
                                    known.id(),
                                    known.uat(),
                                    known.household(),
                                    "referral",
                                    null,
                                    from,
                                    until,
                                    work.binding().actor(),
                                    null),
                            from);
                    audit.wrote(
                            "person.entrusted",
                            known.id(),
                            known.uat(),
                            JsonValue.NULL,
                            JsonMaker.object()
                                    .add("account", account.toString())
                                    .add("reason", "referral")
                                    .build());
                });
    }
}
