package ro.asigur.exchange.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.tenancy.api.Sql;

/** The rows of casework of one chunk: proposed plans, and alarms of what is critical. */
final class PlanRows {

    /**
     * A plan to be proposed.
     *
     * @param visited when the household was visited, on {@code day}
     */
    record Proposed(
            UUID household,
            int uat,
            UUID assessment,
            LocalDate day,
            Instant visited,
            Instrument instrument,
            Agreement agreement,
            @Nullable Integer priority,
            List<Finding> findings,
            List<ProposedLine> lines) {}

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

    private final SampleRows.Author author;

    PlanRows(SampleRows.Author author) {
        this.author = author;
    }

    void add(Proposed proposed, StableIds ids) {
        if (proposed.lines().isEmpty()) {
            return;
        }
        UUID plan = ids.next();
        plans.add(
                plan,
                proposed.household(),
                proposed.uat(),
                proposed.assessment(),
                proposed.instrument().version(),
                agreement(proposed.agreement()),
                proposed.visited(),
                proposed.day().plusMonths(HORIZON_MONTHS),
                proposed.priority(),
                MinimumPackage.beginBy(proposed.findings(), proposed.instrument(), proposed.day())
                        .orElse(null),
                MinimumPackage.needs(proposed.lines()));
        alarm(proposed, ids);
        for (ProposedLine line : proposed.lines()) {
            UUID id = line(plan, proposed.uat(), line, null, ids);
            line.folded().forEach(folded -> line(plan, proposed.uat(), folded, id, ids));
        }
    }

    /** What is critical waits for the county's coordinators, as after an interview. */
    private void alarm(Proposed proposed, StableIds ids) {
        List<String> critical = proposed.findings().stream()
                .filter(finding -> finding.priority() == 1)
                .map(Finding::vulnerability)
                .distinct()
                .sorted()
                .toList();
        if (!critical.isEmpty()) {
            alarms.add(
                    ids.next(),
                    proposed.household(),
                    proposed.uat(),
                    proposed.assessment(),
                    SampleRows.array(critical),
                    critical.stream()
                            .map(code -> Objects.requireNonNull(
                                    proposed.instrument().vulnerabilities().get(code)))
                            .anyMatch(one -> one.services().stream().anyMatch(Instrument.Service::mandatoryNotice)),
                    proposed.visited().plusSeconds(60 * 40),
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
