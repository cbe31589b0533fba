package ro.asigur.programmes.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.programmes.domain.AccessState;
import ro.asigur.programmes.domain.Ask;
import ro.asigur.programmes.domain.Eligibility;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Asks for services, the line of each service, and the places that are taken. */
@ApplicationScoped
public class Asks {

    /** The line is by priority, then by who asked first. */
    private static final String ASK = """
            select a.id, a.service_id, a.person_id, a.uat, a.household_id, a.line_id, a.priority, a.reason, a.proof_seen, a.state,
                a.asked_at, a.asked_by_name, a.eligibility::text as eligibility, a.decided_by_name, a.decided_at,
                a.decision_reason, a.contract_number, a.contract_from, a.contract_to, a.objectives, a.ended_on, a.ended_because,
                a.version, case when a.state in ('asked', 'waiting') then (select 1 + count(*)::integer from core.access_place o
                    where o.service_id = a.service_id and not o.held
                        and (o.priority, o.asked_at, o.ask_id) < (a.priority, a.asked_at, a.id)) end as place
            from core.access_ask a\s""";

    private static final String ORDER =
            " order by a.state not in ('asked', 'waiting'), a.priority, a.asked_at, a.id limit ";

    private static final int MOST = 300;

    @Inject
    Work work;

    /** Places of one service in the whole county. */
    public record Taken(int held, int waiting) {}

    /** Who takes a step. */
    public record By(UUID account, String name, Instant at) {}

    /** @return false when a living ask of the person for the service is there already, or the id is in use */
    public boolean add(Ask ask, By by) {
        boolean there = sql().only("""
                        select exists (select from core.access_ask where service_id = ? and person_id = ?
                            and state in ('asked', 'waiting', 'admitted', 'contracted'))""", row -> row.getBoolean(1), ask.service(), ask.person());
        if (there) {
            return false;
        }
        int added = sql().run(
                        """
                        insert into core.access_ask (id, service_id, person_id, uat, household_id, line_id, priority, reason,
                            proof_seen, state, asked_by, asked_by_name, asked_at, eligibility)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'asked', ?, ?, ?, ?::jsonb) on conflict (id) do nothing""",
                        ask.id(),
                        ask.service(),
                        ask.person(),
                        ask.uat(),
                        ask.household(),
                        ask.line(),
                        ask.priority(),
                        ask.reason(),
                        ask.proofSeen(),
                        by.account(),
                        by.name(),
                        by.at(),
                        json(ask.eligibility()));
        if (added == 0) {
            return false;
        }
        sql().run(
                        "insert into core.access_place (ask_id, service_id, priority, asked_at, held) values (?, ?, ?, ?, false)",
                        ask.id(),
                        ask.service(),
                        ask.priority(),
                        by.at());
        note(ask, 1, AccessState.ASKED, ask.reason(), by);
        return true;
    }

    /** Locked until the commit. */
    public Optional<Ask> take(UUID id) {
        return sql().first(ASK + "where a.id = ? for update of a", Asks::ask, id);
    }

    /** In scope: those in the line first, in its order. */
    public List<Ask> ofService(UUID service) {
        return sql().list(ASK + "where a.service_id = ?" + ORDER + MOST, Asks::ask, service);
    }

    public List<Ask> ofHousehold(UUID household) {
        return sql().list(ASK + "where a.household_id = ?" + ORDER + MOST, Asks::ask, household);
    }

    /** How many places are held and how many wait, of every service that anybody asked for. */
    public Map<UUID, Taken> taken() {
        record Of(UUID service, Taken taken) {}
        return sql()
                .list(
                        """
                        select service_id, (count(*) filter (where held))::integer as held,
                            (count(*) filter (where not held))::integer as waiting
                        from core.access_place group by service_id""",
                        row -> new Of(
                                row.getObject("service_id", UUID.class),
                                new Taken(row.getInt("held"), row.getInt("waiting"))))
                .stream()
                .collect(Collectors.toMap(Of::service, Of::taken));
    }

    /** In the whole county. Ask it only under the service's lock when a decision rests on it. */
    public int held(UUID service) {
        return sql().only(
                        "select count(*)::integer from core.access_place where service_id = ? and held",
                        row -> row.getInt(1),
                        service);
    }

    public void decided(Ask ask, AccessState to, String reason, List<Eligibility.Check> eligibility, By by) {
        sql().run("""
                        update core.access_ask set state = ?, eligibility = ?::jsonb, decided_by_name = ?, decided_at = ?,
                            decision_reason = ?, version = version + 1 where id = ?""", to.code(), json(eligibility), by.name(), by.at(), reason, ask.id());
        placed(ask, to);
        note(ask, ask.version() + 1, to, reason, by);
    }

    public void contracted(Ask ask, Ask.Contract contract, By by) {
        sql().run("""
                        update core.access_ask set state = 'contracted', contract_number = ?, contract_from = ?, contract_to = ?,
                            objectives = ?, version = version + 1 where id = ?""", contract.number(), contract.from(), contract.to(), contract.objectives(), ask.id());
        note(ask, ask.version() + 1, AccessState.CONTRACTED, contract.number(), by);
    }

    public void ended(Ask ask, AccessState to, LocalDate on, String because, By by) {
        sql().run("""
                        update core.access_ask set state = ?, ended_on = ?, ended_because = ?, version = version + 1
                        where id = ?""", to.code(), on, because, ask.id());
        placed(ask, to);
        note(ask, ask.version() + 1, to, because, by);
    }

    private void placed(Ask ask, AccessState to) {
        if (to.holdsPlace()) {
            sql().run("update core.access_place set held = true where ask_id = ?", ask.id());
        } else if (!to.isInLine()) {
            sql().run("delete from core.access_place where ask_id = ?", ask.id());
        }
    }

    private void note(Ask ask, int version, AccessState state, @Nullable String words, By by) {
        sql().run(
                        """
                        insert into core.access_step (ask_id, version, person_id, uat, state, words, by_account, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        ask.id(),
                        version,
                        ask.person(),
                        ask.uat(),
                        state.code(),
                        words,
                        by.account(),
                        by.name(),
                        by.at());
    }

    /** Records of people with a contract on some day of a stretch of time, in scope. */
    public List<UUID> contracted(UUID service, LocalDate from, LocalDate to) {
        return sql().list("""
                        select person_id from core.access_ask where service_id = ? and contract_from <= ?
                            and coalesce(ended_on, contract_to) >= ?""", row -> row.getObject("person_id", UUID.class), service, to, from);
    }

    private static String json(List<Eligibility.Check> checks) {
        JsonArrayBuilder array = JsonMaker.array();
        for (Eligibility.Check check : checks) {
            JsonObjectBuilder one =
                    JsonMaker.object().add("check", check.check()).add("met", check.met());
            JsonMaker.addIfThere(one, "wanted", check.wanted());
            JsonMaker.addIfThere(one, "found", check.found());
            array.add(one);
        }
        return array.build().toString();
    }

    private static List<Eligibility.Check> checks(String json) {
        JsonArray array = JsonMaker.read(json).asJsonArray();
        return array.getValuesAs(JsonObject.class).stream()
                .map(one -> new Eligibility.Check(
                        one.getString("check"),
                        one.getBoolean("met"),
                        one.getString("wanted", null),
                        one.getString("found", null)))
                .toList();
    }

    private static Ask ask(ResultSet row) throws SQLException {
        String number = row.getString("contract_number");
        return new Ask(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("uat"),
                row.getObject("household_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getInt("priority"),
                row.getString("reason"),
                row.getString("proof_seen"),
                AccessState.of(row.getString("state")),
                Objects.requireNonNull(Sql.instant(row, "asked_at")),
                row.getString("asked_by_name"),
                checks(row.getString("eligibility")),
                row.getString("decided_by_name"),
                Sql.instant(row, "decided_at"),
                row.getString("decision_reason"),
                number == null
                        ? null
                        : new Ask.Contract(
                                number,
                                row.getObject("contract_from", LocalDate.class),
                                row.getObject("contract_to", LocalDate.class),
                                row.getString("objectives")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"),
                row.getInt("version"),
                row.getObject("place", Integer.class));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
