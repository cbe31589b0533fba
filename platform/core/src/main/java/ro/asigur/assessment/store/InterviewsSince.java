package ro.asigur.assessment.store;

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

/** Interviews in which something was answered about a person. */
@ApplicationScoped
public class InterviewsSince implements RecordedOfPerson {

    @Inject
    Work work;

    @Override
    public List<Item> since(PersonId person, Instant from) {
        return Sql.on(work.connection())
                .list(
                        """
                        select a.id, a.kind, a.visit_date, coalesce(a.submitted_at, a.started_at) as at
                        from core.answer_set s join core.assessment a on a.id = s.assessment_id
                        where s.person_id = ? and coalesce(a.submitted_at, a.started_at) >= ? order by at, a.id""",
                        row -> new Item(
                                "interview",
                                row.getObject("id", UUID.class),
                                JsonMaker.object()
                                        .add("kind", row.getString("kind"))
                                        .add("visitDate", row.getString("visit_date"))
                                        .build(),
                                Objects.requireNonNull(Sql.instant(row, "at"))),
                        person.value(),
                        from);
    }
}
