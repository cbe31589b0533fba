package ro.asigur.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.format.Format;
import ro.asigur.exchange.format.Row;
import ro.asigur.instrument.api.AnswerCheck;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What goes out, kind by kind, read with a cursor: never more than a thousand rows in memory. */
@ApplicationScoped
public class ExportedRows {

    private static final int FETCHED = 1000;

    /** Each takes the commune twice; null is all that the reader may see. */
    private static final Map<String, String> SQL = Map.of(
            "household",
            """
            select h.id, h.uat, h.village, h.number, nullif(h.address, '') as address, h.phone, h.status, h.priority,
                h.last_visit, h.reevaluate_on
            from core.household h where (?::integer is null or h.uat = ?) order by h.id""",
            "person",
            """
            select p.id, p.household_id, p.position, p.family_name, p.given_name, p.birth_date, p.birth_precision, p.sex,
                p.cnp_cipher, p.no_cnp_reason, p.relation, p.presence, p.mother, p.father, p.partner, p.died_on, p.merged_into
            from core.person p where (?::integer is null or p.uat = ?) order by p.household_id, p.position, p.id""",
            "assessment",
            """
            select a.id, a.household_id, a.kind as assessment_kind, a.instrument, a.version as instrument_version, a.visit_date,
                nullif(a.author_name, '') as author, a.submitted_at
            from core.assessment a where a.state = 'submitted' and (?::integer is null or a.uat = ?)
            order by a.household_id, a.submitted_at, a.id""",
            "answer",
            """
            select a.household_id, a.id as assessment_id, told.person_id, told.answers::text as answers
            from core.assessment a cross join lateral (
                select null::uuid as person_id, a.answers where a.answers <> '{}'
                union all select s.person_id, s.answers from core.answer_set s where s.assessment_id = a.id and s.answers <> '{}'
            ) told
            where a.state = 'submitted' and (?::integer is null or a.uat = ?)
            order by a.household_id, a.submitted_at, a.id, told.person_id nulls first""",
            "diagnosis",
            """
            select * from (
                select d.id, d.household_id, d.assessment_id, d.person_id, d.vulnerability, d.priority,
                    coalesce(n.state, d.state) as state, d.fired, d.unknown, d.uat
                from core.diagnosis d left join core.need n on n.person_id = d.person_id
                    and n.vulnerability = d.vulnerability and n.assessment_id = d.assessment_id
                union all
                select md5(n.person_id || n.vulnerability)::uuid, p.household_id, null, n.person_id, n.vulnerability,
                    n.priority, n.state, '{}', '{}', n.uat
                from core.need n join core.person p on p.id = n.person_id where n.assessment_id is null
            ) d where (?::integer is null or d.uat = ?) order by d.household_id, d.assessment_id, d.person_id, d.vulnerability""",
            "plan_line",
            """
            select l.id, p.household_id, l.plan_id, p.assessment_id, p.state as plan_state, l.service, l.category, l.role,
                l.destinations, l.priority, l.due, l.repeat_every, l.state, l.vulnerabilities,
                (select array_agg(lp.person_id::text order by lp.person_id) from core.plan_line_person lp
                    where lp.line_id = l.id) as persons,
                l.added_because, l.reason
            from core.plan_line l join core.plan p on p.id = l.plan_id
            where (?::integer is null or l.uat = ?) order by p.household_id, l.id""",
            "service_delivery",
            """
            select s.id, p.household_id, s.line_id, s.person_id, s.service, s.delivered_on, s.delivered_at, s.note,
                s.recorded_by_name as recorded_by, s.withdrawn_at
            from core.service_delivery s join core.plan_line l on l.id = s.line_id join core.plan p on p.id = l.plan_id
            where (?::integer is null or s.uat = ?) order by p.household_id, s.id""");

    private Work work;
    private MemberIntake members;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ExportedRows() {}

    @Inject
    public ExportedRows(Work work, MemberIntake members) {
        this.work = work;
        this.members = members;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface Taker {
        void take(Row row) throws IOException;
    }

    /**
     * @param uat null: all that the reader may see
     * @return how many rows there were
     */
    public int each(Format.Kind kind, @Nullable Integer uat, boolean withCnp, Taker taker) throws IOException {
        String sql = SQL.get(kind.name());
        if (sql == null) {
            throw new IllegalStateException("nothing is exported as " + kind.name());
        }
        try (PreparedStatement statement = work.connection().prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            for (int at = 1; at <= 2; at++) {
                statement.setObject(at, uat, Types.INTEGER);
            }
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(new Row(kind, 0, values(kind, rows, withCnp)));
                    count++;
                }
            }
            return count;
        } catch (SQLException e) {
            throw new Sql.Failure(e);
        }
    }

    private Map<String, Object> values(Format.Kind kind, ResultSet row, boolean withCnp) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Format.Column column : kind.columns()) {
            Object value = column.name().equals("cnp") ? cnp(row, withCnp) : value(column, row);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                values.put(column.name(), value);
            }
        }
        return values;
    }

    private @Nullable String cnp(ResultSet row, boolean withCnp) throws SQLException {
        byte[] cipher = withCnp ? row.getBytes("cnp_cipher") : null;
        return cipher == null
                ? null
                : members.open(cipher, row.getObject("id", UUID.class)).digits();
    }

    private static @Nullable Object value(Format.Column column, ResultSet row) throws SQLException {
        return switch (column.type()) {
            case KEY, TEXT -> row.getString(column.name());
            case INTEGER -> {
                int number = row.getInt(column.name());
                yield row.wasNull() ? null : number;
            }
            case DATE -> row.getObject(column.name(), LocalDate.class);
            case TIME -> Sql.instant(row, column.name());
            case LIST -> Sql.texts(row, column.name());
            case ANSWERS -> answers(JsonMaker.readObject(row.getString(column.name())));
        };
    }

    private static Map<String, Object> answers(JsonObject json) {
        Map<String, Object> answers = new LinkedHashMap<>();
        json.forEach((question, told) -> {
            Object value = AnswerCheck.value(told);
            if (value != null) {
                answers.put(question, value);
            }
        });
        return answers;
    }
}
