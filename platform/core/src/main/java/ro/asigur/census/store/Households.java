package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.api.VillageCounts;

/** The households of the county, as far as the transaction's actor may see. */
@ApplicationScoped
public class Households implements VillageCounts {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Households() {}

    @Inject
    public Households(Work work) {
        this.work = work;
    }

    /** A household as a change finds it. */
    public record Known(
            HouseholdId id, UatCode uat, HouseholdFields fields, int number, int version, Set<UUID> members) {}

    public Optional<Known> find(HouseholdId id) {
        return sql().first("""
                        select h.uat, h.village, h.address, h.phone, h.number, h.version,
                            array(select p.id from core.person p where p.household_id = h.id) as members
                        from core.household h where h.id = ?""", row -> known(id, row), id.value());
    }

    private static Known known(HouseholdId id, ResultSet row) throws SQLException {
        return new Known(
                id,
                new UatCode(row.getInt("uat")),
                new HouseholdFields(row.getInt("village"), row.getString("address"), row.getString("phone")),
                row.getInt("number"),
                row.getInt("version"),
                Set.of((UUID[]) row.getArray("members").getArray()));
    }

    /** @return the number given; empty when a household of this id exists already, wherever that is */
    public OptionalInt add(HouseholdId id, UatCode uat, HouseholdFields fields, Instant at) {
        return sql().first(
                        """
                        insert into core.household (id, uat, village, number, address, phone, status, created_by, created_at)
                        values (?, ?, ?, core.next_household_number(?), ?, ?, 'planned', ?, ?)
                        on conflict (id) do nothing returning number""",
                        row -> OptionalInt.of(row.getInt(1)),
                        id.value(),
                        uat.siruta(),
                        fields.village(),
                        uat.siruta(),
                        fields.address(),
                        fields.phone(),
                        work.binding().actor(),
                        at)
                .orElse(OptionalInt.empty());
    }

    /** @param before the replaced values */
    public void change(Known known, HouseholdFields fields, JsonObject before, UUID device) {
        keep(known, before, device);
        sql().run(
                        "update core.household set village = ?, address = ?, phone = ?, version = version + 1 where id = ?",
                        fields.village(),
                        fields.address(),
                        fields.phone(),
                        known.id().value());
    }

    /** The household as it came from another commune; what stood there is kept. */
    public void moved(Known arrived, @Nullable String phone, UatCode from) {
        keep(
                arrived,
                JsonMaker.object().add("uat", from.siruta()).build(),
                work.binding().actor());
        sql().run("""
                        update core.household set phone = coalesce(?, phone), return_on = null, version = version + 1
                        where id = ?""", phone, arrived.id().value());
    }

    private void keep(Known known, JsonObject before, UUID device) {
        sql().run(
                        """
                        insert into core.household_history (household_id, uat, version, before, changed_by, device)
                        values (?, ?, ?, ?::jsonb, ?, ?)""",
                        known.id().value(),
                        known.uat().siruta(),
                        known.version(),
                        before,
                        work.binding().actor(),
                        device);
    }

    /**
     * A visit and what it leaves in the household.
     *
     * @param outcome option of Z02
     * @param reevaluateOn null leaves what is agreed
     */
    public record Visit(
            UUID id,
            HouseholdId household,
            UatCode uat,
            LocalDate date,
            String outcome,
            String status,
            @Nullable Integer priority,
            boolean interviewed,
            @Nullable LocalDate reevaluateOn,
            @Nullable LocalDate returnOn,
            Instant madeAt) {}

    /** One statement: the visit's row and the household's. */
    public void visit(Visit visit, String authorName) {
        sql().run(
                        """
                        with door as (
                            insert into core.visit
                                (id, household_id, uat, visit_date, outcome, return_on, author, author_name, made_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?))
                        update core.household set status = ?, last_visit = greatest(last_visit, ?), return_on = ?,
                            priority = case when ? then ?::smallint else priority end,
                            reevaluate_on = coalesce(?, reevaluate_on),
                            reevaluation_due = reevaluation_due and not ?, version = version + 1
                        where id = ?""",
                        visit.id(),
                        visit.household().value(),
                        visit.uat().siruta(),
                        visit.date(),
                        visit.outcome(),
                        visit.returnOn(),
                        work.binding().actor(),
                        authorName,
                        visit.madeAt(),
                        visit.status(),
                        visit.date(),
                        visit.returnOn(),
                        visit.interviewed(),
                        visit.priority(),
                        visit.reevaluateOn(),
                        visit.interviewed(),
                        visit.household().value());
    }

    /** @return households newly marked */
    public List<Marked> markDue(LocalDate today) {
        return sql().list(
                        """
                        update core.household set reevaluation_due = true
                        where reevaluate_on <= ? and not reevaluation_due returning id, uat""", row -> new Marked(row.getObject("id", UUID.class), new UatCode(row.getInt("uat"))), today);
    }

    /** A household whose re-evaluation has come due. */
    public record Marked(UUID household, UatCode uat) {}

    /** Children grow up without anyone writing it down: counts them anew. */
    public int recountChildren(LocalDate today) {
        return sql().run("""
                        update core.household h set children = n.children
                        from (select p.household_id, count(*)::integer as children from core.person p
                              where p.presence = 'permanent' and p.merged_into is null and p.died_on is null
                                  and core.counted_from(p.birth_date, p.birth_precision) > ?::date - interval '18 years'
                              group by p.household_id) n
                        where n.household_id = h.id and h.children <> n.children""", today);
    }

    @Override
    public Map<Integer, Count> in(UatCode uat) {
        record Tally(int village, Count count) {}
        return sql()
                .list(
                        """
                        select village, count(*) as known, count(*) filter (where status = 'visited') as visited
                        from core.household where uat = ? group by village""",
                        row -> new Tally(row.getInt("village"), new Count(row.getInt("known"), row.getInt("visited"))),
                        uat.siruta())
                .stream()
                .collect(Collectors.toMap(Tally::village, Tally::count));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
