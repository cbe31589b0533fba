package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.LifeEvent;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Births, deaths, moves: what happened to people and where it took them. */
@ApplicationScoped
public class Lives {

    private static final String EVENT = """
            select e.id, e.person_id, btrim(p.given_name || ' ' || p.family_name) as name, e.kind, e.why, e.happened_on,
                e.from_household, f.number as from_number, f.head_name as from_name,
                e.to_household, t.number as to_number, t.head_name as to_name,
                e.words, e.author_name, e.made_at, e.withdrawn_by_name, e.withdrawn_at
            from core.life_event e
            join core.person p on p.id = e.person_id
            left join core.household f on f.id = e.from_household
            left join core.household t on t.id = e.to_household
            """;

    private Work work;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Lives() {}

    @Inject
    public Lives(Work work, CurrentActor actor) {
        this.work = work;
        this.actor = actor;
    }

    /** What is written down; {@code before}: what a withdrawal gives back. */
    public record Happened(
            UUID id,
            UUID person,
            UatCode uat,
            String kind,
            @Nullable String why,
            LocalDate on,
            @Nullable UUID from,
            @Nullable UUID to,
            JsonObject before,
            @Nullable String words,
            Instant madeAt) {}

    /** @return false when the id is in use already */
    public boolean add(Happened event) {
        return sql().run(
                                """
                                insert into core.life_event (id, person_id, uat, kind, why, happened_on, from_household,
                                    to_household, before, words, author, author_name, made_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (id) do nothing""",
                                event.id(),
                                event.person(),
                                event.uat().siruta(),
                                event.kind(),
                                event.why(),
                                event.on(),
                                event.from(),
                                event.to(),
                                event.before(),
                                event.words(),
                                work.binding().actor(),
                                actor.get().name(),
                                event.madeAt())
                == 1;
    }

    /** A death or a departure that may be withdrawn. */
    public record Withdrawable(UUID id, UUID person, String kind, JsonObject before) {}

    public Optional<Withdrawable> withdrawable(UUID event) {
        return sql().first(
                        """
                        select id, person_id, kind, before::text as before from core.life_event
                        where id = ? and withdrawn_at is null and kind in ('death', 'left') for update""",
                        row -> new Withdrawable(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                row.getString("kind"),
                                JsonMaker.readObject(row.getString("before"))),
                        event);
    }

    public void withdraw(UUID event, Instant at) {
        sql().run(
                        "update core.life_event set withdrawn_at = ?, withdrawn_by_name = ? where id = ?",
                        at,
                        actor.get().name(),
                        event);
    }

    /** Null: she lives. */
    public void died(UUID person, @Nullable LocalDate on) {
        sql().run("update core.person set died_on = ?, version = version + 1 where id = ?", on, person);
    }

    /** Lives no more, as far as it is on file. */
    public boolean isDead(UUID person) {
        return sql().first("select 1 from core.person where id = ? and died_on is not null", row -> true, person)
                .isPresent();
    }

    /** To another household of the same commune, behind those who live there. */
    public void move(UUID person, HouseholdId to) {
        sql().run("""
                        update core.person set household_id = ?, position = (select coalesce(max(q.position), 0) + 1
                            from core.person q where q.household_id = ?) where id = ?""", to.value(), to.value(), person);
    }

    /** Children are counted whom no service knew; null: not asked. */
    public void known(UUID person, @Nullable Boolean before) {
        sql().run("update core.person set known_before = ?, version = version + 1 where id = ?", before, person);
    }

    public void carer(HouseholdId household, @Nullable UUID member) {
        sql().run(
                        "update core.household set main_carer = ?, version = version + 1 where id = ?",
                        member,
                        household.value());
    }

    public Optional<UUID> carer(HouseholdId household) {
        return sql().first(
                        "select main_carer from core.household where id = ?",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        household.value())
                .flatMap(one -> one);
    }

    /** Members whom no service knew before the first visit. */
    public List<UUID> unknownBefore(HouseholdId household) {
        return sql().list(
                        "select id from core.person where household_id = ? and known_before is false",
                        row -> row.getObject(1, UUID.class),
                        household.value());
    }

    /** Who lives there has changed: a household that was interviewed is to be seen again; an empty one is empty. */
    public void changed(HouseholdId household) {
        sql().run("""
                        update core.household h set
                            reevaluation_due = now.somebody and (h.reevaluation_due or h.status = 'visited'),
                            status = case when not now.somebody then 'empty' when h.status = 'empty' then 'planned'
                                else h.status end,
                            priority = case when now.somebody then h.priority end,
                            main_carer = (select p.id from core.person p where p.id = h.main_carer
                                and p.household_id = h.id and p.died_on is null),
                            version = h.version + 1
                        from (select count(*) > 0 as somebody from core.person p where p.household_id = ?
                            and p.merged_into is null and p.died_on is null and p.presence <> 'plecat_definitiv') now
                        where h.id = ?""", household.value(), household.value());
    }

    /** What happened at a household and to who lives there, the latest first. */
    public List<LifeEvent> of(HouseholdId household) {
        return sql().list(
                        EVENT
                                + "where e.from_household = ? or e.to_household = ? or p.household_id = ?"
                                + " order by e.happened_on desc, e.made_at desc, e.id",
                        Lives::event,
                        household.value(),
                        household.value(),
                        household.value());
    }

    private static LifeEvent event(ResultSet row) throws SQLException {
        return new LifeEvent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("why"),
                Objects.requireNonNull(row.getObject("happened_on", LocalDate.class)),
                place(row, "from"),
                place(row, "to"),
                row.getString("words"),
                row.getString("author_name"),
                Objects.requireNonNull(Sql.instant(row, "made_at")),
                row.getString("withdrawn_by_name"),
                Sql.instant(row, "withdrawn_at"));
    }

    private static LifeEvent.@Nullable Place place(ResultSet row, String end) throws SQLException {
        UUID id = row.getObject(end + "_household", UUID.class);
        return id == null
                ? null
                : new LifeEvent.Place(
                        id,
                        row.getObject(end + "_number", Integer.class),
                        Objects.requireNonNullElse(row.getString(end + "_name"), ""));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
