package ro.asigur.casework.store;

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

/** Steps of plan lines that are for a person, and services given to her. */
@ApplicationScoped
public class ServicesSince implements RecordedOfPerson {

    @Inject
    Work work;

    @Override
    public List<Item> since(PersonId person, Instant from) {
        return Sql.on(work.connection())
                .list(
                        """
                        select 'plan' as source, h.line_id as subject, l.service, h.after_state as state, h.changed_at as at
                        from core.plan_line_person w
                        join core.plan_line l on l.id = w.line_id
                        join core.plan_line_history h on h.line_id = w.line_id
                        where w.person_id = ? and h.changed_at >= ?
                        union all
                        select 'service', d.id, d.service, 'furnizat', d.recorded_at
                        from core.service_delivery d where d.person_id = ? and d.recorded_at >= ?
                        order by at, subject""",
                        row -> new Item(
                                row.getString("source"),
                                row.getObject("subject", UUID.class),
                                JsonMaker.object()
                                        .add("service", row.getString("service"))
                                        .add("state", row.getString("state"))
                                        .build(),
                                Objects.requireNonNull(Sql.instant(row, "at"))),
                        person.value(),
                        from,
                        person.value(),
                        from);
    }
}
