package ro.asigur.census.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.UnmergedRecord;
import ro.asigur.census.api.RecordedOfPerson;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What was recorded while two records were one, waiting for somebody to say of whom it is. */
@ApplicationScoped
public class UnmergeItems {

    private static final String ITEM = """
            select i.id, i.person_id, i.uat, i.source, i.subject, i.what::text as what, i.recorded_at, i.about, i.decided_by_name,
                m.person_id as other, btrim(p.given_name || ' ' || p.family_name) as name,
                coalesce(btrim(o.given_name || ' ' || o.family_name), '') as other_name
            from core.unmerge_item i
            join core.person p on p.id = i.person_id
            join core.person_merge m on m.id = i.merge_id
            left join core.person o on o.id = m.person_id
            """;

    private Work work;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected UnmergeItems() {}

    @Inject
    public UnmergeItems(Work work, CurrentActor actor) {
        this.work = work;
        this.actor = actor;
    }

    public void add(UUID merge, UUID person, UatCode uat, List<RecordedOfPerson.Item> items) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RecordedOfPerson.Item item : items) {
            rows.add(new @Nullable Object[] {
                UuidCreator.getTimeOrderedEpoch(),
                merge,
                person,
                uat.siruta(),
                item.source(),
                item.subject(),
                item.what().toString(),
                item.at()
            });
        }
        sql().batch("""
                        insert into core.unmerge_item (id, merge_id, person_id, uat, source, subject, what, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", rows);
    }

    public Optional<UnmergedRecord> find(UUID item) {
        return sql().first(ITEM + "where i.id = ?", UnmergeItems::item, item);
    }

    /** Of the people of a household, the undecided first. */
    public List<UnmergedRecord> of(HouseholdId household) {
        return sql().list(
                        ITEM + "where p.household_id = ? order by i.about is not null, i.recorded_at, i.id",
                        UnmergeItems::item,
                        household.value());
    }

    /** @return false when somebody decided it already */
    public boolean decide(UUID item, String about, Instant at) {
        return sql().run("""
                        update core.unmerge_item set about = ?, decided_by = ?, decided_by_name = ?, decided_at = ?
                        where id = ? and about is null""", about, work.binding().actor(), actor.get().name(), at, item) == 1;
    }

    private static UnmergedRecord item(ResultSet row) throws SQLException {
        return new UnmergedRecord(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("other", UUID.class),
                row.getString("other_name"),
                row.getInt("uat"),
                row.getString("source"),
                row.getObject("subject", UUID.class),
                JsonMaker.readObject(row.getString("what")),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")),
                row.getString("about"),
                row.getString("decided_by_name"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
