package ro.asigur.exchange.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.census.api.VisitOutcome;
import ro.asigur.exchange.judging.Arrival;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.ToClarify;
import ro.asigur.kernel.Cnp;
import ro.asigur.tenancy.api.Sql;

/** The rows of one chunk of households that come in for the first time, table by table, parents before children. */
public final class ArrivalRows {

    private static final HexFormat HEX = HexFormat.of();

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
                    "children_at_risk smallint",
                    "last_visit date",
                    "return_on date",
                    "reevaluate_on date",
                    "created_by uuid",
                    "created_at timestamptz"),
            "number = core.next_household_number(told.uat::integer)",
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
                    "died_on date",
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
                    "author_name text",
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
    private final Rows risks = Rows.into(
            "core.separation_risk",
            List.of("person_id uuid", "uat integer", "grounds text[]", "assessment_id uuid", "visit_date date"));
    private final NeedRows needs;
    private final PlanRows plans;

    private final List<UUID> written = new ArrayList<>();
    private final MemberIntake intake;
    private final SampleRows.Author author;
    private final Instant now;

    /**
     * @param author who brought the file
     * @param system whose keys it has: told as the reason of what was found elsewhere
     */
    public ArrivalRows(MemberIntake intake, SampleRows.Author author, String system, Instant now) {
        this.intake = intake;
        this.author = author;
        this.now = now;
        this.plans = new PlanRows(author);
        this.needs = new NeedRows(author, system, now);
    }

    /** Gathers a household's rows; the transaction must be open, for the county's keys. */
    public void add(Arrival arrival) {
        Arrival.@Nullable Interviewed last = last(arrival);
        household(arrival, last);
        for (int i = 0; i < arrival.members().size(); i++) {
            person(arrival, arrival.members().get(i), i + 1);
        }
        for (Arrival.Interviewed one : arrival.interviews()) {
            visit(arrival, one);
            if (one.diagnosis() != null) {
                assessment(arrival, one, one.diagnosis());
            }
        }
        if (last != null) {
            last.atRisk()
                    .forEach((child, grounds) ->
                            risks.add(child, arrival.uat(), SampleRows.array(grounds), last.id(), last.visitDate()));
            plan(arrival, last);
        }
        arrival.needs().forEach(need -> needs.add(arrival, need));
    }

    private static Arrival.@Nullable Interviewed last(Arrival arrival) {
        return arrival.interviews().stream()
                .filter(one -> one.diagnosis() != null)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private void household(Arrival arrival, Arrival.@Nullable Interviewed last) {
        List<Arrival.Interviewed> visited = arrival.interviews();
        Arrival.@Nullable Interviewed latest = visited.isEmpty() ? null : visited.get(visited.size() - 1);
        Arrival.@Nullable Member head = arrival.members().stream()
                .filter(member -> "cap".equals(member.fields().relation()) && member.diedOn() == null)
                .findFirst()
                .orElse(arrival.members().isEmpty() ? null : arrival.members().get(0));
        households.add(
                arrival.id(),
                arrival.uat(),
                arrival.village(),
                head == null
                        ? ""
                        : head.accepted().givenName() + " " + head.accepted().familyName(),
                head == null
                        ? ""
                        : head.accepted().familyName() + " " + head.accepted().givenName(),
                arrival.address().strip(),
                arrival.phone(),
                latest == null
                        ? "planned"
                        : VisitOutcome.statusAfter(latest.outcome()).orElseThrow(),
                arrival.priority(),
                arrival.members().stream().filter(Arrival.Member::livesHere).count(),
                arrival.members().stream()
                        .filter(member ->
                                member.livesHere() && member.accepted().child())
                        .count(),
                last == null ? 0 : last.atRisk().size(),
                latest == null ? null : latest.visitDate(),
                latest == null ? null : latest.returnOn(),
                last == null ? null : last.reevaluateOn(),
                author.id(),
                now);
    }

    private void person(Arrival arrival, Arrival.Member member, int position) {
        Cnp cnp = member.cnp();
        persons.add(
                member.id(),
                arrival.uat(),
                arrival.id(),
                position,
                member.accepted().familyName(),
                member.accepted().givenName(),
                member.fields().birthDate(),
                member.fields().birthPrecision(),
                member.fields().sex(),
                cnp == null ? null : bytea(intake.cipher(cnp, member.id())),
                cnp == null ? null : bytea(intake.lookup(cnp)),
                member.fields().noCnpReason(),
                member.fields().relation(),
                member.fields().presence(),
                member.fields().mother(),
                member.fields().father(),
                member.fields().partner(),
                member.diedOn(),
                author.id(),
                now);
        written.add(member.id());
        member.accepted().nameWords().forEach(word -> words.add(word, arrival.uat(), member.id()));
    }

    private void visit(Arrival arrival, Arrival.Interviewed one) {
        visits.add(
                one.id(),
                arrival.id(),
                arrival.uat(),
                one.visitDate(),
                one.outcome(),
                one.returnOn(),
                author.id(),
                one.author().isEmpty() ? author.name() : one.author(),
                one.at());
        assessments.add(
                one.id(),
                arrival.id(),
                arrival.uat(),
                one.guide().instrument().code(),
                one.guide().instrument().version(),
                one.kind(),
                one.visitDate(),
                AnswersJson.of(one.household()),
                author.id(),
                one.author().isEmpty() ? author.name() : one.author(),
                one.at(),
                one.at());
        one.members().forEach((person, told) -> answers.add(one.id(), person, arrival.uat(), AnswersJson.of(told)));
    }

    private void assessment(Arrival arrival, Arrival.Interviewed one, Diagnosis diagnosis) {
        StableIds ids = new StableIds(one.id());
        for (Diagnosis.OfMember member : diagnosis.members()) {
            Map<String, Finding> found = member.findings().stream()
                    .collect(Collectors.toMap(Finding::vulnerability, finding -> finding, (a, b) -> a));
            for (Finding finding : member.findings()) {
                diagnosis(arrival, one, ids, finding);
            }
            for (ToClarify open : member.toClarify()) {
                if (!found.containsKey(open.vulnerability())) {
                    diagnosis(
                            arrival,
                            one,
                            ids,
                            new Finding(open.person(), open.vulnerability(), 0, List.of(), open.unknown(), List.of()));
                }
            }
        }
    }

    private void diagnosis(Arrival arrival, Arrival.Interviewed one, StableIds ids, Finding finding) {
        diagnoses.add(
                ids.next(),
                one.id(),
                arrival.id(),
                finding.person(),
                arrival.uat(),
                finding.vulnerability(),
                finding.priority(),
                SampleRows.array(finding.fired()),
                SampleRows.array(finding.unknown()),
                finding.priority() == 0 ? "to-clarify" : "suspected");
    }

    private void plan(Arrival arrival, Arrival.Interviewed last) {
        plans.add(
                new PlanRows.Proposed(
                        arrival.id(),
                        arrival.uat(),
                        last.id(),
                        last.visitDate(),
                        last.at(),
                        last.guide().instrument(),
                        last.agreement(),
                        last.findings().stream()
                                .map(Finding::priority)
                                .min(Integer::compare)
                                .orElse(null),
                        last.findings(),
                        last.lines()),
                new StableIds(
                        new UUID(last.id().getMostSignificantBits(), ~last.id().getLeastSignificantBits())));
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HEX.formatHex(bytes);
    }

    /** A CNP that is on file already opens a duplicate case, as when a worker writes it down. */
    public void write(Sql sql) {
        for (Rows rows : List.of(households, persons, words, visits, assessments, answers, diagnoses, risks)) {
            rows.write(sql);
        }
        needs.write(sql);
        plans.write(sql);
        sql.list(
                "select core.note_duplicates(id, uat, cnp_lookup) from core.person where id = any (?) and cnp_lookup is not null",
                row -> true,
                (Object) written.toArray(UUID[]::new));
    }
}
