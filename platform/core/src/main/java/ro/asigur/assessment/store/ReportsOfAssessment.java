package ro.asigur.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ro.asigur.assessment.api.AssessmentReports;
import ro.asigur.assessment.api.NeedSheet;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What reports ask of the assessments. */
@ApplicationScoped
public class ReportsOfAssessment implements AssessmentReports {

    @Inject
    Work work;

    @Inject
    Needs needs;

    @Override
    public List<NeedSheet> needs(HouseholdId household, Collection<UUID> members) {
        return needs.sheets(household, members);
    }

    @Override
    public List<InterviewHeld> interviews(UUID account, LocalDate from, LocalDate until) {
        return sql().list(
                        """
                        select visit_date, kind, household_id, started_at, submitted_at from core.assessment
                        where author = ? and state = 'submitted' and answers ->> 'Z02' = 'realizata'
                            and visit_date between ? and ? order by visit_date, submitted_at""",
                        row -> new InterviewHeld(
                                Objects.requireNonNull(row.getObject("visit_date", LocalDate.class)),
                                row.getString("kind"),
                                Objects.requireNonNull(row.getObject("household_id", UUID.class)),
                                Objects.requireNonNull(Sql.instant(row, "started_at")),
                                Objects.requireNonNull(Sql.instant(row, "submitted_at"))),
                        account,
                        from,
                        until);
    }

    @Override
    public List<ChildAtRisk> atRisk(UatCode uat) {
        return sql().list(
                        "select person_id, grounds, visit_date from core.separation_risk where uat = ? order by person_id",
                        row -> new ChildAtRisk(
                                Objects.requireNonNull(row.getObject("person_id", UUID.class)),
                                Sql.texts(row, "grounds"),
                                Objects.requireNonNull(row.getObject("visit_date", LocalDate.class))),
                        uat.siruta());
    }

    @Override
    public Map<UUID, ParentsTold> parents(UatCode uat) {
        record Told(UUID person, ParentsTold parents) {}
        Map<UUID, ParentsTold> told = new HashMap<>();
        sql().list(
                        """
                        with latest as (
                            select distinct on (household_id) id, visit_date from core.assessment
                            where uat = ? and state = 'submitted' and answers ->> 'Z02' = 'realizata'
                            order by household_id, submitted_at desc)
                        select s.person_id, s.answers ->> 'C01' as living,
                            case when jsonb_typeof(s.answers -> 'C02') = 'array'
                                then array(select jsonb_array_elements_text(s.answers -> 'C02')) end as why,
                            s.answers ->> 'C03' as carer, s.answers ->> 'C04' as notified, latest.visit_date
                        from latest join core.answer_set s on s.assessment_id = latest.id
                        where jsonb_exists_any(s.answers, array['C01', 'C02'])""",
                        row -> new Told(
                                Objects.requireNonNull(row.getObject("person_id", UUID.class)),
                                new ParentsTold(
                                        row.getString("living"),
                                        Sql.texts(row, "why"),
                                        row.getString("carer"),
                                        row.getString("notified"),
                                        Objects.requireNonNull(row.getObject("visit_date", LocalDate.class)))),
                        uat.siruta())
                .forEach(one -> told.put(one.person(), one.parents()));
        return told;
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
