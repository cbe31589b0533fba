package ro.asigur.exchange.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.InterviewedHousehold;
import ro.asigur.exchange.sample.SampleHousehold;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.tenancy.api.Sql;

/** The rows of casework of one chunk: proposed plans, and alarms of what is critical. */
final class SamplePlans {

    private static final int HORIZON_MONTHS = 12;

    private final Rows plans = Rows.into(
            "core.plan",
            List.of(
                    "id uuid",
                    "household_id uuid",
                    "uat integer",
                    "assessment_id uuid",
                    "catalogue text",
                    "agreement text",
                    "created_at timestamptz",
                    "horizon date",
                    "priority smallint",
                    "begin_by date",
                    "unmet integer"),
            "state = 'propus'");
    private final Rows lines = Rows.into(
            "core.plan_line",
            List.of(
                    "id uuid",
                    "plan_id uuid",
                    "uat integer",
                    "service text",
                    "category text",
                    "role text",
                    "destinations text[]",
                    "priority smallint",
                    "due date",
                    "repeat_every text",
                    "folded_under uuid",
                    "vulnerabilities text[]"),
            "state = 'propus'");
    private final Rows beneficiaries =
            Rows.into("core.plan_line_person", List.of("line_id uuid", "person_id uuid", "uat integer"));

    private final Rows alarms = Rows.into(
            "core.alarm",
            List.of(
                    "id uuid",
                    "household_id uuid",
                    "uat integer",
                    "assessment_id uuid",
                    "vulnerabilities text[]",
                    "notice_due boolean",
                    "raised_at timestamptz",
                    "raised_by uuid",
                    "raised_by_name text"));

    private final Instrument instrument;
    private final SampleRows.Author author;

    SamplePlans(Instrument instrument, SampleRows.Author author) {
        this.instrument = instrument;
        this.author = author;
    }

    /** @param interviewed with its diagnosis */
    void add(InterviewedHousehold interviewed, Instant visited, StableIds ids) {
        if (interviewed.lines().isEmpty()) {
            return;
        }
        SampleHousehold household = interviewed.household();
        UUID plan = ids.next();
        plans.add(
                plan,
                household.id(),
                household.uat(),
                household.assessmentId(),
                instrument.version(),
                agreement(interviewed.agreement()),
                visited,
                household.visited().toLocalDate().plusMonths(HORIZON_MONTHS),
                interviewed.priority(),
                MinimumPackage.beginBy(
                                Objects.requireNonNull(interviewed.diagnosis()).findings(),
                                instrument,
                                household.visited().toLocalDate())
                        .orElse(null),
                MinimumPackage.needs(interviewed.lines()));
        alarm(interviewed, visited, ids);
        for (ProposedLine line : interviewed.lines()) {
            UUID id = line(plan, household.uat(), line, null, ids);
            line.folded().forEach(folded -> line(plan, household.uat(), folded, id, ids));
        }
    }

    /** What is critical waits for the county's coordinators, as after an interview. */
    private void alarm(InterviewedHousehold interviewed, Instant visited, StableIds ids) {
        List<String> critical = Objects.requireNonNull(interviewed.diagnosis()).findings().stream()
                .filter(finding -> finding.priority() == 1)
                .map(Finding::vulnerability)
                .distinct()
                .sorted()
                .toList();
        if (!critical.isEmpty()) {
            SampleHousehold household = interviewed.household();
            alarms.add(
                    ids.next(),
                    household.id(),
                    household.uat(),
                    household.assessmentId(),
                    SampleRows.array(critical),
                    critical.stream()
                            .map(code -> Objects.requireNonNull(
                                    instrument.vulnerabilities().get(code)))
                            .anyMatch(one -> one.services().stream().anyMatch(Instrument.Service::mandatoryNotice)),
                    visited.plusSeconds(60 * 40),
                    author.id(),
                    author.name());
        }
    }

    private UUID line(UUID plan, int uat, ProposedLine line, @Nullable UUID under, StableIds ids) {
        UUID id = ids.next();
        lines.add(
                id,
                plan,
                uat,
                line.service(),
                line.category(),
                line.role(),
                SampleRows.array(line.destinations()),
                line.priority(),
                line.due(),
                line.repeatEvery(),
                under,
                SampleRows.array(line.vulnerabilities()));
        line.persons().forEach(person -> beneficiaries.add(id, person, uat));
        return id;
    }

    private static String agreement(Agreement agreement) {
        return switch (agreement) {
            case GIVEN -> "da";
            case REFUSED -> "nu";
            case POSTPONED -> "amanat";
            case NOT_ASKED -> "nespus";
        };
    }

    void write(Sql sql) {
        List.of(plans, lines, beneficiaries, alarms).forEach(rows -> rows.write(sql));
    }
}
