package ro.asigur.exchange.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.InterviewedHousehold;
import ro.asigur.exchange.sample.SampleHousehold;
import ro.asigur.exchange.sample.SampleMember;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.ToClarify;
import ro.asigur.kernel.Cnp;
import ro.asigur.tenancy.api.Sql;

/** The rows of one chunk of interviewed households, table by table, parents before children. One per transaction. */
public final class SampleRows {

    private static final HexFormat HEX = HexFormat.of();
    private static final Map<String, String> STATUS = Map.of(
            "realizata", "visited",
            "absent", "absent",
            "refuz", "refused",
            "nelocuita", "empty",
            "adresa_gresita", "wrong-address");

    private final Rows households = Rows.into(
            "core.household",
            List.of(
                    "id uuid",
                    "uat integer",
                    "village integer",
                    "head_name text",
                    "head_sort text",
                    "address text",
                    "phone text",
                    "status text",
                    "priority smallint",
                    "members integer",
                    "children integer",
                    "last_visit date",
                    "return_on date",
                    "reevaluate_on date",
                    "created_by uuid",
                    "created_at timestamptz"),
            "number = core.next_household_number(told.uat::integer)",
            // the daily job would mark them tomorrow; a census that begins today shows at once whom to see again
            "reevaluation_due = coalesce(told.reevaluate_on::date <= current_date, false)");
    private final Rows persons = Rows.into(
            "core.person",
            List.of(
                    "id uuid",
                    "uat integer",
                    "household_id uuid",
                    "position integer",
                    "family_name text",
                    "given_name text",
                    "birth_date date",
                    "birth_precision text",
                    "sex text",
                    "cnp_cipher bytea",
                    "cnp_lookup bytea",
                    "no_cnp_reason text",
                    "relation text",
                    "presence text",
                    "mother text",
                    "father text",
                    "partner uuid",
                    "created_by uuid",
                    "created_at timestamptz"));
    private final Rows words = Rows.into("core.name_token", List.of("token text", "uat integer", "person_id uuid"));
    private final Rows visits = Rows.into(
            "core.visit",
            List.of(
                    "id uuid",
                    "household_id uuid",
                    "uat integer",
                    "visit_date date",
                    "outcome text",
                    "return_on date",
                    "author uuid",
                    "author_name text",
                    "made_at timestamptz"));
    private final Rows assessments = Rows.into(
            "core.assessment",
            List.of(
                    "id uuid",
                    "household_id uuid",
                    "uat integer",
                    "instrument text",
                    "version text",
                    "kind text",
                    "visit_date date",
                    "answers jsonb",
                    "author uuid",
                    "started_at timestamptz",
                    "submitted_at timestamptz"),
            "state = 'submitted'");
    private final Rows answers = Rows.into(
            "core.answer_set", List.of("assessment_id uuid", "person_id uuid", "uat integer", "answers jsonb"));
    private final Rows diagnoses = Rows.into(
            "core.diagnosis",
            List.of(
                    "id uuid",
                    "assessment_id uuid",
                    "household_id uuid",
                    "person_id uuid",
                    "uat integer",
                    "vulnerability text",
                    "priority smallint",
                    "fired text[]",
                    "unknown text[]",
                    "state text"));
    private final PlanRows plans;

    private final List<UUID> written = new ArrayList<>();
    private final Instrument instrument;
    private final MemberIntake intake;
    private final Author author;

    /**
     * @param id of the system actor
     * @param zone the county's, in which visits were written down
     */
    public record Author(UUID id, String name, ZoneId zone) {}

    public SampleRows(Instrument instrument, MemberIntake intake, Author author) {
        this.instrument = instrument;
        this.intake = intake;
        this.author = author;
        this.plans = new PlanRows(author);
    }

    /** Gathers a household's rows; the transaction must be open, for the county's keys. */
    public void add(InterviewedHousehold interviewed) {
        SampleHousehold household = interviewed.household();
        StableIds ids = new StableIds(household.assessmentId());
        Instant visited = household.visited().atZone(author.zone).toInstant();
        LocalDate day = household.visited().toLocalDate();
        household(interviewed, visited);
        for (int i = 0; i < household.members().size(); i++) {
            person(interviewed, household.members().get(i), i + 1, visited);
        }
        visits.add(
                household.assessmentId(),
                household.id(),
                household.uat(),
                day,
                household.outcome(),
                interviewed.returnOn(),
                author.id,
                author.name,
                visited);
        Diagnosis diagnosis = interviewed.diagnosis();
        if (diagnosis == null) {
            return;
        }
        assessments.add(
                household.assessmentId(),
                household.id(),
                household.uat(),
                instrument.code(),
                instrument.version(),
                "initiala",
                day,
                AnswersJson.of(household.answers()),
                author.id,
                visited,
                visited.plusSeconds(60 * 40));
        household
                .members()
                .forEach(member -> answers.add(
                        household.assessmentId(), member.id(), household.uat(), AnswersJson.of(member.answers())));
        diagnosed(household, diagnosis, ids);
        plans.add(
                new PlanRows.Proposed(
                        household.id(),
                        household.uat(),
                        household.assessmentId(),
                        day,
                        visited,
                        instrument,
                        interviewed.agreement(),
                        interviewed.priority(),
                        diagnosis.findings(),
                        interviewed.lines()),
                ids);
    }

    private void household(InterviewedHousehold interviewed, Instant visited) {
        SampleHousehold household = interviewed.household();
        long present = household.members().stream()
                .filter(member -> member.presence().equals("permanent"))
                .count();
        long children = interviewed.members().values().stream()
                .filter(MemberIntake.Accepted::child)
                .count();
        households.add(
                household.id(),
                household.uat(),
                household.village(),
                household.head().map(SampleMember::saidName).orElse(""),
                household.head().map(SampleMember::sortedName).orElse(""),
                household.address(),
                household.phone(),
                STATUS.get(household.outcome()),
                interviewed.priority(),
                present,
                children,
                household.visited().toLocalDate(),
                interviewed.returnOn(),
                interviewed.reevaluateOn(),
                author.id,
                visited);
    }

    private void person(InterviewedHousehold interviewed, SampleMember member, int position, Instant visited) {
        SampleHousehold household = interviewed.household();
        MemberIntake.Accepted accepted =
                Objects.requireNonNull(interviewed.members().get(member.id()));
        Cnp cnp = member.cnp();
        persons.add(
                member.id(),
                household.uat(),
                household.id(),
                position,
                accepted.familyName(),
                accepted.givenName(),
                member.birthDate(),
                member.birthPrecision(),
                member.sex(),
                cnp == null ? null : bytea(intake.cipher(cnp, member.id())),
                cnp == null ? null : bytea(intake.lookup(cnp)),
                member.noCnpReason(),
                member.relation(),
                member.presence(),
                member.mother(),
                member.father(),
                member.partner(),
                author.id,
                visited);
        written.add(member.id());
        accepted.nameWords().forEach(word -> words.add(word, household.uat(), member.id()));
    }

    private void diagnosed(SampleHousehold household, Diagnosis diagnosis, StableIds ids) {
        for (Diagnosis.OfMember member : diagnosis.members()) {
            for (Finding finding : member.findings()) {
                diagnosis(
                        household,
                        ids,
                        finding.person(),
                        finding.vulnerability(),
                        finding.priority(),
                        finding.fired(),
                        finding.unknown(),
                        "suspected");
            }
            for (ToClarify open : member.toClarify()) {
                boolean raised = member.findings().stream()
                        .anyMatch(finding -> finding.vulnerability().equals(open.vulnerability()));
                if (!raised) {
                    diagnosis(
                            household,
                            ids,
                            open.person(),
                            open.vulnerability(),
                            0,
                            List.of(),
                            open.unknown(),
                            "to-clarify");
                }
            }
        }
    }

    private void diagnosis(
            SampleHousehold household,
            StableIds ids,
            String person,
            String vulnerability,
            int priority,
            List<String> fired,
            List<String> unknown,
            String state) {
        diagnoses.add(
                ids.next(),
                household.assessmentId(),
                household.id(),
                person,
                household.uat(),
                vulnerability,
                priority,
                array(fired),
                array(unknown),
                state);
    }

    /** Codes only: nothing in them needs quotes. */
    static String array(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HEX.formatHex(bytes);
    }

    /** A CNP that is on file already opens a duplicate case, as when a worker writes it down. */
    public void write(Sql sql) {
        for (Rows rows : List.of(households, persons, words, visits, assessments, answers, diagnoses)) {
            rows.write(sql);
        }
        plans.write(sql);
        sql.list(
                "select core.note_duplicates(id, uat, cnp_lookup) from core.person where id = any (?) and cnp_lookup is not null",
                row -> true,
                (Object) written.toArray(UUID[]::new));
    }
}
