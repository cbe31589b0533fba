package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.Transfer;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Households offered from one commune to another. */
@ApplicationScoped
public class Transfers {

    private Work work;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Transfers() {}

    @Inject
    public Transfers(Work work, CurrentActor actor) {
        this.work = work;
        this.actor = actor;
    }

    /** An offer as a decision finds it. */
    public record Offer(
            UUID household,
            UatCode from,
            UatCode to,
            String state,
            @Nullable String phone) {

        public boolean isOpen() {
            return state.equals("offered");
        }
    }

    /** @return false when the household is offered already, or the id is in use */
    public boolean offer(UUID id, Households.Known household, UatCode to, String words, @Nullable String phone) {
        return sql().run(
                                """
                        insert into core.transfer (id, household_id, uat, to_uat, head_name, summary, words, phone, offered_by,
                            offered_by_name, offered_at)
                        select ?, h.id, h.uat, ?, h.head_name, jsonb_build_object('members', h.members, 'children', h.children,
                                'priority', h.priority, 'lastVisit', h.last_visit, 'ages', (
                                    select coalesce(jsonb_agg(extract(year from age(core.counted_from(p.birth_date,
                                        p.birth_precision)))::integer order by p.birth_date nulls last), '[]')
                                    from core.person p where p.household_id = h.id and p.died_on is null
                                        and p.merged_into is null)),
                            ?, coalesce(?, h.phone), ?, ?, now()
                        from core.household h where h.id = ? on conflict do nothing""",
                                id,
                                to.siruta(),
                                words,
                                phone,
                                work.binding().actor(),
                                actor.get().name(),
                                household.id().value())
                == 1;
    }

    /** Locked until the commit. */
    public Optional<Offer> take(UUID id) {
        return sql().first(
                        "select household_id, uat, to_uat, state, phone from core.transfer where id = ? for update",
                        row -> new Offer(
                                row.getObject("household_id", UUID.class),
                                new UatCode(row.getInt("uat")),
                                new UatCode(row.getInt("to_uat")),
                                row.getString("state"),
                                row.getString("phone")),
                        id);
    }

    /** @param state accepted, refused, withdrawn */
    public void decide(UUID id, String state, @Nullable String words) {
        sql().run("""
                        update core.transfer set state = ?, decided_by = ?, decided_by_name = ?, decided_at = now(),
                            decided_words = ? where id = ?""", state, work.binding().actor(), actor.get().name(), words, id);
    }

    /**
     * The household and all that hangs on it and its people, from the one commune to the other.
     *
     * @return its number there; null when it is not offered any more
     */
    public @Nullable Integer move(UUID id, HouseholdFields place) {
        return sql().only(
                        "select core.move_household(?, ?, ?)",
                        row -> row.getObject(1, Integer.class),
                        id,
                        place.village(),
                        place.address());
    }

    public List<Transfer> list(@Nullable UUID household, int most) {
        return sql().list("""
                        select t.*, f.display_name as from_name, g.display_name as to_name, t.uat = any (base.bound_uats()) as mine,
                            t.to_uat = any (base.bound_uats()) as toward_me
                        from core.transfer t join core.uat f on f.siruta = t.uat join core.uat g on g.siruta = t.to_uat
                        where ?::uuid is null or t.household_id = ?
                        order by t.state <> 'offered', coalesce(t.decided_at, t.offered_at) desc, t.id limit ?""", Transfers::transfer, household, household, most);
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        boolean open = row.getString("state").equals("offered");
        return new Transfer(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("uat"),
                row.getString("from_name"),
                row.getInt("to_uat"),
                row.getString("to_name"),
                row.getString("head_name"),
                summary(JsonMaker.read(row.getString("summary")).asJsonObject()),
                row.getString("words"),
                row.getString("phone"),
                row.getString("state"),
                row.getString("offered_by_name"),
                Objects.requireNonNull(Sql.instant(row, "offered_at")),
                row.getString("decided_by_name"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_words"),
                open && row.getBoolean("toward_me"),
                open && row.getBoolean("mine"));
    }

    private static Transfer.Summary summary(JsonObject told) {
        String visited = told.getString("lastVisit", null);
        return new Transfer.Summary(
                told.getInt("members"),
                told.getInt("children"),
                told.isNull("priority") ? null : told.getInt("priority"),
                visited == null ? null : LocalDate.parse(visited),
                told.getJsonArray("ages").stream()
                        .<@Nullable Integer>map(age -> age.getValueType() == JsonValue.ValueType.NUMBER
                                ? Integer.valueOf(age.toString())
                                : null)
                        .toList());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
