package ro.asigur.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Agreement;
import ro.asigur.instrument.api.AnswerCheck;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.instrument.api.Interview;
import ro.asigur.instrument.api.MinimumPackage;
import ro.asigur.instrument.api.ProposedLine;
import ro.asigur.tenancy.api.CountyClock;

/** The methodologist tries the guide on a household given in its codes. Nothing is stored. */
@ApplicationScoped
public class TryDiagnosis {

    private Instruments instruments;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TryDiagnosis() {}

    @Inject
    public TryDiagnosis(Instruments instruments, CountyClock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    /** @param adjustedIncome RON a month per equivalent adult; null (as the other derived values) when unknown */
    public record Answer(
            String instrumentVersion,
            @Nullable Boolean overcrowded,
            @Nullable Integer roomsRequired,
            @Nullable Double adjustedIncome,
            List<Member> members,
            List<Line> plan) {}

    /** @param id as given in the request */
    public record Member(String id, List<Found> diagnoses, List<Open> toClarify) {}

    /** @param reads the answers that made the fired criteria true */
    public record Found(
            String vulnerability, int priority, List<String> fired, List<String> unknown, Map<String, Object> reads) {}

    /** A vulnerability of which something cannot be told yet. */
    public record Open(String vulnerability, List<String> unknown) {}

    /** A proposed line with the catalogue's words; components as {@link ProposedLine}. */
    public record Line(
            String service,
            String textRo,
            String textEn,
            String category,
            String role,
            List<String> fallbackRoles,
            List<String> destinations,
            int priority,
            @Nullable LocalDate due,
            String timingRo,
            String timingEn,
            @Nullable String repeatEvery,
            List<String> persons,
            List<String> vulnerabilities,
            List<Line> folded) {}

    /**
     * @param body as {@link AnswerCheck#interview} reads it; {@code instrumentVersion} names another published version than the
     *     current one, e.g. one that is to come
     * @throws ro.asigur.kernel.Refusal {@code instrument.answers-refused} with a field for everything that is wrong
     */
    @Requires(InstrumentPermissions.TRY)
    public Answer diagnose(JsonObject body) {
        CompiledInstrument compiled = body.get("instrumentVersion") instanceof JsonString version
                ? instruments.version(version.getString())
                : instruments.current();
        Instrument instrument = compiled.instrument();
        Interview interview = AnswerCheck.interview(instrument, body, clock.today());
        Diagnosis diagnosis = compiled.diagnose(interview, instruments.parameters(interview.visitDate()));
        List<ProposedLine> plan = MinimumPackage.propose(
                diagnosis.findings(),
                instrument,
                interview.visitDate(),
                Agreement.of(interview.household().get("Z06")));
        return new Answer(
                diagnosis.instrumentVersion(),
                diagnosis.derived().overcrowded(),
                diagnosis.derived().roomsRequired(),
                diagnosis.derived().adjustedIncome(),
                diagnosis.members().stream().map(TryDiagnosis::member).toList(),
                plan.stream().map(line -> line(line, instrument)).toList());
    }

    /** Made-up households in the instrument's codes, each with a name; the caller closes it. */
    @Requires(InstrumentPermissions.TRY)
    public InputStream examples() {
        InputStream examples = TryDiagnosis.class.getResourceAsStream("/instrument/examples.json");
        if (examples == null) {
            throw new IllegalStateException("missing in the jar: examples.json");
        }
        return examples;
    }

    private static Member member(Diagnosis.OfMember member) {
        return new Member(
                member.id(),
                member.findings().stream()
                        .map(finding -> new Found(
                                finding.vulnerability(),
                                finding.priority(),
                                finding.fired(),
                                finding.unknown(),
                                finding.reads()))
                        .toList(),
                member.toClarify().stream()
                        .map(open -> new Open(open.vulnerability(), open.unknown()))
                        .toList());
    }

    private static Line line(ProposedLine line, Instrument instrument) {
        Instrument.Service service = instrument.services().get(line.service());
        if (service == null) {
            throw new IllegalStateException("no such service: " + line.service());
        }
        return new Line(
                line.service(),
                service.text().ro(),
                service.text().en(),
                line.category(),
                line.role(),
                line.fallbackRoles(),
                line.destinations(),
                line.priority(),
                line.due(),
                service.timingText().ro(),
                service.timingText().en(),
                line.repeatEvery(),
                line.persons(),
                line.vulnerabilities(),
                line.folded().stream().map(folded -> line(folded, instrument)).toList());
    }
}
