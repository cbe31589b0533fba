package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.HouseholdLife;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Two records of one person as a pointer from the absorbed to the one that stays. */
@ApplicationScoped
public class Merges {

    private Work work;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Merges() {}

    @Inject
    public Merges(Work work, CurrentActor actor) {
        this.work = work;
        this.actor = actor;
    }

    /** A merge that was not undone; {@code mergedAt} by the database's clock. */
    public record Merge(UUID id, UUID person, UUID into, Instant mergedAt) {}

    /**
     * Locks both until the commit, always in the same order, so that of two merges at once the second sees the first.
     *
     * @return into whom each is merged, null for a record that stands by itself; who may not be seen is left out
     */
    public Map<UUID, @Nullable UUID> lock(UUID one, UUID other) {
        record Row(UUID id, @Nullable UUID into) {}
        Map<UUID, @Nullable UUID> locked = new HashMap<>();
        sql().list(
                        "select id, merged_into from core.person where id = any(?) order by id for update",
                        row -> new Row(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class)),
                        (Object) new UUID[] {one, other})
                .forEach(row -> locked.put(row.id(), row.into()));
        return locked;
    }

    /** @return false when the id is in use already */
    public boolean add(UUID merge, UUID person, UUID into, List<String> taken) {
        int added = sql().run(
                        """
                        insert into core.person_merge
                            (id, person_id, uat, into_person, into_uat, taken, merged_by, merged_by_name, merged_at)
                        select ?, a.id, a.uat, b.id, b.uat, ?, ?, ?, now() from core.person a, core.person b
                        where a.id = ? and b.id = ? on conflict (id) do nothing""",
                        merge,
                        taken.toArray(String[]::new),
                        work.binding().actor(),
                        actor.get().name(),
                        person,
                        into);
        if (added == 1) {
            sql().run("update core.person set merged_into = ? where id = ?", into, person);
        }
        return added == 1;
    }

    public Optional<Merge> find(UUID merge) {
        return sql().first(
                        "select id, person_id, into_person, merged_at from core.person_merge where id = ? and unmerged_at is null",
                        Merges::merge,
                        merge);
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("into_person", UUID.class),
                Objects.requireNonNull(Sql.instant(row, "merged_at")));
    }

    /** @return false when it was undone meanwhile */
    public boolean undo(Merge merge) {
        int undone = sql().run("""
                        update core.person_merge set unmerged_by = ?, unmerged_by_name = ?, unmerged_at = clock_timestamp()
                        where id = ? and unmerged_at is null""", work.binding().actor(), actor.get().name(), merge.id());
        if (undone == 1) {
            sql().run("update core.person set merged_into = null where id = ?", merge.person());
        }
        return undone == 1;
    }

    /** Of the people of a household: absorbed record → the one that stays there. Records that may not be seen are left out. */
    public Map<UUID, UUID> absorbedBy(HouseholdId household) {
        record Row(UUID absorbed, UUID stays) {}
        Map<UUID, UUID> absorbed = new HashMap<>();
        sql().list(
                        """
                        with recursive down as (
                            select p.id as stays, p.id from core.person p where p.household_id = ? and p.merged_into is null
                            union select d.stays, p.id from down d join core.person p on p.merged_into = d.id)
                        select stays, id from down where id <> stays""",
                        row -> new Row(row.getObject("id", UUID.class), row.getObject("stays", UUID.class)),
                        household.value())
                .forEach(row -> absorbed.put(row.absorbed(), row.stays()));
        return absorbed;
    }

    /** Merges that hold and of which one side is a member of the household; the latest first. */
    public List<HouseholdLife.Joined> of(HouseholdId household) {
        return sql().list(
                        """
                        select m.id, m.person_id, coalesce(btrim(a.given_name || ' ' || a.family_name), '') as name, m.into_person,
                            coalesce(btrim(b.given_name || ' ' || b.family_name), '') as into_name, b.household_id,
                            m.merged_by_name, m.merged_at
                        from core.person_merge m
                        left join core.person a on a.id = m.person_id
                        left join core.person b on b.id = m.into_person
                        where m.unmerged_at is null and (a.household_id = ? or b.household_id = ?)
                        order by m.merged_at desc""",
                        row -> new HouseholdLife.Joined(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                row.getString("name"),
                                row.getObject("into_person", UUID.class),
                                row.getString("into_name"),
                                row.getObject("household_id", UUID.class),
                                row.getString("merged_by_name"),
                                Objects.requireNonNull(Sql.instant(row, "merged_at"))),
                        household.value(),
                        household.value());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
