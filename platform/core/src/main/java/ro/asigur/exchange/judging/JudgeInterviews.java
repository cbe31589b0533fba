package ro.asigur.exchange.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.VisitOutcome;
import ro.asigur.exchange.reading.Buckets.Placed;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.AnswerCheck;
import ro.asigur.instrument.api.BirthPrecision;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Interview;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.instrument.api.SeparationRisk;

/** The interviews of one household: every answer checked, diagnosed by the engine, compared with what the file says of it. */
final class JudgeInterviews {

    private final GuidesInForce guides;
    private final Keys keys;
    private final LocalDate today;
    private final Map<String, Arrival.Member> members;
    private final Set<String> memberIds = new HashSet<>();
    private final Faults faults;

    JudgeInterviews(
            GuidesInForce guides, Keys keys, LocalDate today, Map<String, Arrival.Member> members, Faults faults) {
        this.guides = guides;
        this.keys = keys;
        this.today = today;
        this.members = members;
        this.faults = faults;
        members.values().forEach(member -> memberIds.add(member.id().toString()));
    }

    /** @param known of a household on file nothing is diagnosed here: its interviews go through the use cases */
    List<Arrival.Interviewed> interviews(List<Placed> rows, boolean known) {
        Map<String, Placed> told = new LinkedHashMap<>();
        for (Placed at : JudgeHousehold.of(rows, "assessment")) {
            if (told.putIfAbsent(at.row().must("id"), at) != null) {
                faults.error(at, "id", ImportProblem.ASSESSMENT_TWICE);
            }
        }
        Map<String, List<Placed>> answers = new HashMap<>();
        for (Placed at : JudgeHousehold.of(rows, "answer")) {
            String assessment = at.row().must("assessment_id");
            if (told.containsKey(assessment)) {
                answers.computeIfAbsent(assessment, any -> new ArrayList<>()).add(at);
            } else {
                faults.error(at, "assessment_id", ImportProblem.ASSESSMENT_MISSING);
            }
        }
        List<Arrival.Interviewed> interviews = new ArrayList<>();
        told.forEach((key, at) -> interview(key, at, answers.getOrDefault(key, List.of()))
                .ifPresent(one -> {
                    interviews.add(one);
                    compare(rows, one);
                }));
        interviews.sort(Comparator.comparing(Arrival.Interviewed::at));
        return interviews;
    }

    private Optional<Arrival.Interviewed> interview(String key, Placed at, List<Placed> rows) {
        String version = at.row().text("instrument_version");
        Optional<CompiledInstrument> guide = guides.version(version);
        LocalDate day = (LocalDate) Objects.requireNonNull(at.row().values().get("visit_date"));
        String kind = Objects.requireNonNullElse(at.row().text("assessment_kind"), "initiala");
        if (guide.isEmpty()) {
            faults.error(at, "instrument_version", ImportProblem.VERSION_UNKNOWN, Map.of("version", version + ""));
            return Optional.empty();
        }
        Instrument instrument = guide.get().instrument();
        Instrument.Question kinds = instrument.questions().get("Z03");
        if (kinds == null || !kinds.options().containsKey(kind)) {
            faults.error(at, "assessment_kind", ImportProblem.KIND_UNKNOWN, Map.of("value", kind));
        }
        if (day.isAfter(today)) {
            faults.error(at, "visit_date", ImportProblem.VISIT_IN_FUTURE);
        }
        Sheets sheets = sheets(rows, instrument);
        String outcome = outcome(at, sheets.household);
        if (faults.isBad()) {
            return Optional.empty();
        }
        return Optional.of(diagnosed(key, at, guide.get(), kind, day, outcome, sheets));
    }

    private static final class Sheets {
        final Map<String, Object> household = new LinkedHashMap<>();
        final Map<UUID, Map<String, Object>> members = new LinkedHashMap<>();
    }

    private Sheets sheets(List<Placed> rows, Instrument instrument) {
        Sheets sheets = new Sheets();
        for (Placed at : rows) {
            String person = at.row().text("person_id");
            Arrival.Member member = person == null ? null : members.get(person);
            if (person != null && member == null) {
                faults.error(at, "person_id", ImportProblem.PERSON_MISSING);
                continue;
            }
            Map<String, Object> into = member == null
                    ? sheets.household
                    : sheets.members.computeIfAbsent(member.id(), any -> new LinkedHashMap<>());
            at.row().answers().forEach((question, told) -> {
                Object value = typed(instrument.questions().get(question), told);
                AnswerCheck.answer(instrument, question, member != null, value, today, memberIds, "/" + question)
                        .ifPresentOrElse(
                                wrong -> faults.error(at, question, wrong.problem(), wrong.args()),
                                () -> into.put(question, value));
            });
        }
        return sheets;
    }

    /** A cell of CSV as its question wants it; a member that is named by their key is named by ours. */
    private Object typed(Instrument.@Nullable Question question, Object told) {
        if (question == null || !(told instanceof String text)) {
            return told;
        }
        return switch (question.type()) {
            case MULTI -> List.of(text.split("\\|"));
            case INT, DECIMAL -> number(text);
            case MEMBER ->
                members.containsKey(text)
                        ? Objects.requireNonNull(members.get(text)).id().toString()
                        : text;
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException notOne) {
            return text; // the check of answers tells it
        }
    }

    /** What the tablet asks for before an interview may be closed. */
    private String outcome(Placed at, Map<String, Object> household) {
        for (String question : List.of("Z01", "Z02")) {
            if (!(household.get(question) instanceof String told) || told.equals("NS")) {
                faults.error(at, question, ImportProblem.ANSWER_MISSING, Map.of("question", question));
            }
        }
        String outcome = household.get("Z02") instanceof String told ? told : "";
        if (outcome.equals(VisitOutcome.INTERVIEWED)) {
            if (members.isEmpty()) {
                faults.error(at, "", ImportProblem.NO_MEMBERS);
            }
            for (Arrival.Member member : members.values()) {
                if (member.fields().sex() == null) {
                    faults.error(at, "P04", ImportProblem.ANSWER_MISSING, Map.of("question", "P04"));
                }
            }
        }
        return outcome;
    }

    private Arrival.Interviewed diagnosed(
            String key,
            Placed at,
            CompiledInstrument guide,
            String kind,
            LocalDate day,
            String outcome,
            Sheets sheets) {
        boolean interviewed = outcome.equals(VisitOutcome.INTERVIEWED);
        Interview interview = interview(day, sheets);
        Parameters parameters = Parameters.on(day, guides.parameters());
        Diagnosis diagnosis = interviewed ? guide.diagnose(interview, parameters) : null;
        List<Finding> findings = diagnosis == null ? List.of() : diagnosis.findings();
        Agreement agreement = interviewed ? Agreement.of(sheets.household.get("Z06")) : Agreement.NOT_ASKED;
        Instant at0 = (Instant) at.row().values().get("submitted_at");
        return new Arrival.Interviewed(
                key,
                keys.ours("assessment", key),
                kind,
                day,
                at0 == null ? day.atTime(12, 0).toInstant(ZoneOffset.UTC) : at0,
                Objects.requireNonNullElse(at.row().text("author"), ""),
                guide,
                outcome,
                sheets.household,
                sheets.members,
                diagnosis,
                agreement,
                MinimumPackage.propose(findings, guide.instrument(), day, agreement),
                diagnosis == null ? null : MinimumPackage.reevaluateOn(findings, guide.instrument(), day),
                MinimumPackage.returnVisitOn(agreement, day).orElse(null),
                diagnosis == null ? Map.of() : SeparationRisk.of(guide, interview, parameters, diagnosis));
    }

    private Interview interview(LocalDate day, Sheets sheets) {
        return new Interview(
                day,
                sheets.household,
                members.values().stream()
                        .filter(member -> member.diedOn() == null)
                        .map(member -> new Interview.Member(
                                member.id().toString(),
                                member.fields().birthDate(),
                                BirthPrecision.of(member.fields().birthPrecision()),
                                member.fields().sex(),
                                member.fields().presence(),
                                member.fields().mother(),
                                member.fields().father(),
                                member.fields().partner(),
                                sheets.members.getOrDefault(member.id(), Map.of())))
                        .toList());
    }

    /** Where the file tells a diagnosis of the interview, every difference to ours is told. */
    private void compare(List<Placed> rows, Arrival.Interviewed interview) {
        Map<String, Placed> given = new LinkedHashMap<>();
        for (Placed at : JudgeHousehold.of(rows, "diagnosis")) {
            boolean raised = !(at.row().values().get("priority") instanceof Integer priority && priority == 0);
            Arrival.Member member = members.get(at.row().must("person_id"));
            if (interview.key().equals(at.row().text("assessment_id")) && raised && member != null) {
                given.put(member.id() + " " + at.row().must("vulnerability"), at);
            }
        }
        if (given.isEmpty()) {
            return;
        }
        Placed first = given.values().iterator().next();
        for (Finding finding : interview.findings()) {
            Placed at = given.remove(finding.person() + " " + finding.vulnerability());
            Map<String, Object> args =
                    new HashMap<>(Map.of("code", finding.vulnerability(), "ours", finding.priority()));
            if (at == null) {
                faults.notice(first, "vulnerability", ImportProblem.DIAGNOSIS_FOUND_TOO, args);
            } else if (at.row().values().get("priority") instanceof Integer theirs && theirs != finding.priority()) {
                args.put("theirs", theirs);
                faults.notice(at, "priority", ImportProblem.DIAGNOSIS_PRIORITY, args);
            }
        }
        given.values()
                .forEach(at -> faults.notice(
                        at,
                        "vulnerability",
                        ImportProblem.DIAGNOSIS_NOT_FOUND,
                        Map.of("code", at.row().must("vulnerability"))));
    }

    /** What their system says without an interview; about somebody of the file, or on file. */
    List<Arrival.HandNeed> needs(List<Placed> rows, boolean known) {
        Map<String, Arrival.HandNeed> needs = new LinkedHashMap<>();
        for (Placed at : JudgeHousehold.of(rows, "diagnosis")) {
            if (at.row().values().containsKey("assessment_id")) {
                continue;
            }
            String key = at.row().must("person_id");
            Arrival.Member member = members.get(key);
            boolean refused = JudgeHousehold.of(rows, "person").stream()
                    .anyMatch(one -> key.equals(one.row().text("id")));
            if (member == null
                    && !refused
                    && !(known && keys.known("person", key).isPresent())) {
                faults.error(at, "person_id", ImportProblem.PERSON_MISSING);
                continue;
            }
            need(at, member, keys.ours("person", key))
                    .ifPresent(one -> needs.putIfAbsent(one.person() + one.vulnerability(), one));
        }
        return List.copyOf(needs.values());
    }

    private Optional<Arrival.HandNeed> need(Placed at, Arrival.@Nullable Member member, UUID person) {
        String code = at.row().must("vulnerability");
        Instrument.Vulnerability found =
                guides.current().instrument().vulnerabilities().get(code);
        if (found == null) {
            faults.error(at, "vulnerability", ImportProblem.VULNERABILITY_UNKNOWN, Map.of("value", code));
            return Optional.empty();
        }
        if (member != null && !fits(found.target(), member)) {
            faults.error(at, "vulnerability", ImportProblem.VULNERABILITY_OTHER_AGE, Map.of("code", code));
        }
        int priority = at.row().values().get("priority") instanceof Integer told ? told : weakest(found.criteria());
        if (priority < 1 || priority > 4) {
            faults.error(at, "priority", ImportProblem.PRIORITY_WRONG);
            return Optional.empty();
        }
        String state = Objects.requireNonNullElse(at.row().text("state"), "suspected");
        return Optional.of(
                new Arrival.HandNeed(person, code, priority, state.equals("to-clarify") ? "suspected" : state));
    }

    private static int weakest(Collection<Instrument.Criterion> criteria) {
        return criteria.stream()
                .map(Instrument.Criterion::priority)
                .max(Integer::compare)
                .orElse(4);
    }

    private boolean fits(String target, Arrival.Member member) {
        LocalDate born = member.fields().birthDate();
        boolean child = born == null || born.isAfter(today.minusYears(18));
        return switch (target) {
            case "child" -> child;
            case "adult" -> born == null || !child;
            case "pregnant" -> !"m".equals(member.fields().sex());
            default -> true;
        };
    }
}
