package ro.asigur.programmes.store;

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

/** Asks for services made for a person and what was decided, and the programmes she came into. */
@ApplicationScoped
public class AccessSince implements RecordedOfPerson {

    @Inject
    Work work;

    /** An enrolment has a day: it counts from the day's beginning in the county. */
    @Override
    public List<Item> since(PersonId person, Instant from) {
        return Sql.on(work.connection())
                .list(
                        """
                        select 'access' as source, s.ask_id as subject, v.name, s.state, s.at from core.access_step s
                        join core.access_ask a on a.id = s.ask_id join core.provider_service v on v.id = a.service_id
                        where s.person_id = ? and s.at >= ?
                        union all
                        select 'programme', e.programme_id, p.name, 'enrolled', e.enrolled_on::timestamp at time zone ?
                        from core.enrolment e join core.programme p on p.id = e.programme_id
                        where e.person_id = ? and (e.enrolled_on + 1)::timestamp at time zone ? > ?
                        order by at, subject""",
                        row -> new Item(
                                row.getString("source"),
                                row.getObject("subject", UUID.class),
                                JsonMaker.object()
                                        .add("service", row.getString("name"))
                                        .add("state", row.getString("state"))
                                        .build(),
                                Objects.requireNonNull(Sql.instant(row, "at"))),
                        person.value(),
                        from,
                        work.tenant().zone().getId(),
                        person.value(),
                        work.tenant().zone().getId(),
                        from);
    }
}
