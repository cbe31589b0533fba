package ro.asigur.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ro.asigur.census.api.RecordedOfPerson;
import ro.asigur.kernel.PersonId;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Referrals of a person and what was said of them. */
@ApplicationScoped
public class ReferralsSince implements RecordedOfPerson {

    @Inject
    Work work;

    @Override
    public List<Item> since(PersonId person, Instant from) {
        return Sql.on(work.connection())
                .list(
                        """
                        select s.referral_id, p.name, s.state, s.at from core.referral_step s
                        join core.referral r on r.id = s.referral_id join core.provider p on p.id = r.provider_id
                        where s.person_id = ? and s.at >= ? order by s.at, s.referral_id""",
                        row -> new Item(
                                "referral",
                                row.getObject("referral_id", UUID.class),
                                JsonMaker.object()
                                        .add("service", row.getString("name"))
                                        .add("state", row.getString("state"))
                                        .build(),
                                Objects.requireNonNull(Sql.instant(row, "at"))),
                        person.value(),
                        from);
    }
}
