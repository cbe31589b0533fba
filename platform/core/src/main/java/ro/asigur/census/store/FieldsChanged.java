package ro.asigur.census.store;

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

/** A person's own fields that were replaced, by their names. */
@ApplicationScoped
public class FieldsChanged implements RecordedOfPerson {

    @Inject
    Work work;

    @Override
    public List<Item> since(PersonId person, Instant from) {
        return Sql.on(work.connection())
                .list(
                        """
                        select person_id, changed_at, array(select jsonb_object_keys(before) order by 1) as fields
                        from core.person_history where person_id = ? and changed_at >= ? order by version""",
                        row -> new Item(
                                "fields",
                                row.getObject("person_id", UUID.class),
                                JsonMaker.object()
                                        .add("fields", JsonMaker.texts(Sql.texts(row, "fields")))
                                        .build(),
                                Objects.requireNonNull(Sql.instant(row, "changed_at"))),
                        person.value(),
                        from);
    }
}
