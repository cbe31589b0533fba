package ro.asigur.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ro.asigur.assessment.api.AssessmentReplay;
import ro.asigur.census.api.Measured;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What interviews found, from their tables and the ages of those who were asked. */
@ApplicationScoped
public class ReplayOfAssessments implements AssessmentReplay {

    /** Age groups of the education rates: kindergarten, first class, primary, gymnasium, high school. */
    private static final String SQL = """
            with a as (
                select id, household_id, uat, visit_date, date_trunc('month', visit_date)::date as month from core.assessment
                where household_id = any (?) and state = 'submitted' and answers ->> 'Z02' = 'realizata'),
            asked as (
                select a.id, a.household_id, a.uat, a.month, s.person_id, s.answers ->> 'C20' as enrolled,
                    extract(year from age(a.visit_date, core.counted_from(p.birth_date, p.birth_precision)))::integer as age
                from a join core.answer_set s on s.assessment_id = a.id join core.person p on p.id = s.person_id),
            found as (
                select a.household_id, a.uat, a.month, d.assessment_id, d.person_id, d.vulnerability, d.priority
                from a join core.diagnosis d on d.assessment_id = a.id where d.priority > 0),
            told as (
                select household_id, uat, 'interviews' as name, month, '' as dim from a
                union all select household_id, uat, 'interviewed', month, '' from asked
                union all select household_id, uat, 'interviewed-children', month, '' from asked where age < 18
                union all select distinct on (assessment_id) household_id, uat, 'vulnerable', month, '' from found
                union all select distinct on (f.assessment_id, f.person_id) f.household_id, f.uat, 'vulnerable-children', f.month, ''
                    from found f join asked k on k.id = f.assessment_id and k.person_id = f.person_id and k.age < 18
                union all select household_id, uat, 'found', month, vulnerability from found
                union all select household_id, uat, 'found-priority', month, priority::text from found
                union all select household_id, uat, case enrolled when 'nu' then 'out-of-school' else 'school' end, month,
                    case when age <= 5 then '3-5' when age = 6 then '6' when age <= 10 then '7-10' when age <= 14 then '11-14'
                        else '15-18' end
                    from asked where age between 3 and 18 and enrolled in ('da', 'nu'))
            select household_id as household, uat, name, month, dim, count(*)::integer as n from told group by 1, 2, 3, 4, 5""";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ReplayOfAssessments() {}

    @Inject
    public ReplayOfAssessments(Work work) {
        this.work = work;
    }

    @Override
    public List<Measured> of(List<UUID> households) {
        return Sql.on(work.connection())
                .list(
                        SQL,
                        row -> new Measured(
                                row.getObject("household", UUID.class),
                                row.getInt("uat"),
                                row.getString("name"),
                                row.getObject("month", LocalDate.class),
                                row.getString("dim"),
                                row.getInt("n")),
                        (Object) households.toArray(UUID[]::new));
    }
}
