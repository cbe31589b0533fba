package ro.asigur.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Where the values of one question come from. */
@ApplicationScoped
public class Origins {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Origins() {}

    @Inject
    public Origins(Work work) {
        this.work = work;
    }

    /**
     * @param kind of the assessment (Z03); {@code state} draft or submitted
     * @param standing the value that counts in that assessment; else one of two that were given at the same time
     * @param at when it was written; of the interviewer's own answers, when the interview began
     */
    public record Origin(
            UUID assessmentId,
            LocalDate visitDate,
            String kind,
            String state,
            JsonValue value,
            boolean standing,
            String by,
            @Nullable Instant at) {}

    /** The latest assessment first, in it the standing value first. */
    public List<Origin> of(HouseholdId household, @Nullable UUID person, String question) {
        return Sql.on(work.connection())
                .list(
                        """
                        with asked as (select a.id, a.visit_date, a.kind, a.state, a.author_name, a.started_at,
                                case when ?::uuid is null then a.answers else s.answers end as answers,
                                case when ?::uuid is null then a.by_others else s.by_others end as others
                            from core.assessment a left join core.answer_set s on s.assessment_id = a.id and s.person_id = ?
                            where a.household_id = ?)
                        select id, visit_date, kind, state, (answers -> ?)::text as value, true as standing,
                            coalesce(others -> ? ->> 'name', author_name) as by,
                            coalesce((others -> ? ->> 'at')::timestamptz, started_at) as at, started_at
                        from asked where answers -> ? is not null
                        union all
                        select q.id, q.visit_date, q.kind, q.state, (e.given -> 'value')::text, false, e.given ->> 'author',
                            (e.given ->> 'at')::timestamptz, q.started_at
                        from asked q join core.answer_conflict c on c.assessment_id = q.id and c.question = ?
                                and c.person_id is not distinct from ?::uuid
                            cross join lateral (values (c.earlier), (c.later)) as e (given)
                        where (e.given -> 'value') is distinct from (q.answers -> c.question)
                        order by started_at desc, standing desc, at desc""",
                        Origins::read,
                        person,
                        person,
                        person,
                        household.value(),
                        question,
                        question,
                        question,
                        question,
                        question,
                        person);
    }

    private static Origin read(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new Origin(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getObject("visit_date", LocalDate.class)),
                row.getString("kind"),
                row.getString("state"),
                value == null
                        ? JsonValue.NULL
                        : JsonMaker.read("[" + value + "]").asJsonArray().get(0),
                row.getBoolean("standing"),
                row.getString("by"),
                Sql.instant(row, "at"));
    }
}
