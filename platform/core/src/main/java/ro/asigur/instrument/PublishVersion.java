package ro.asigur.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.instrument.api.Publication;
import ro.asigur.instrument.store.KeptGuides;
import ro.asigur.instrument.store.PublishedInstruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A file of the guide becomes a version: interviews begun from its day on are held with it, older ones keep theirs. */
@ApplicationScoped
public class PublishVersion {

    private Instruments instruments;
    private PublishedInstruments published;
    private KeptGuides kept;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PublishVersion() {}

    @Inject
    public PublishVersion(
            Instruments instruments,
            PublishedInstruments published,
            KeptGuides kept,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.instruments = instruments;
        this.published = published;
        this.kept = kept;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param added false when the county had this very version already */
    public record Result(String version, boolean added) {}

    /**
     * @param file as {@link Publication#publish} takes it
     * @throws Refusal {@code instrument.not-an-instrument}, {@code instrument.rules-refused}, {@code instrument.version-taken},
     *     {@code instrument.meaning-changed} or {@code instrument.parameter-without-value}, each with the places in the file
     */
    @Requires(InstrumentPermissions.MANAGE)
    public Result publish(JsonObject file) {
        Instrument instrument = Publication.publish(file);
        PublishedInstruments.Published same =
                published.published(instrument.version()).orElse(null);
        if (same != null) {
            JsonObject there = same.compiled().instrument().published();
            if (Publication.authored(there).equals(Publication.authored(instrument.published()))) {
                return new Result(instrument.version(), false);
            }
            throw Refusal.at("/version", InstrumentProblem.VERSION_TAKEN, Map.of("version", instrument.version()));
        }
        keepsMeanings(instrument, instruments.current().instrument());
        hasItsParameters(instrument);
        kept.publish(instrument, clock.now(), actor.get().name());
        JsonObject what = JsonMaker.object()
                .add("version", instrument.version())
                .add("validFrom", instrument.validFrom().toString())
                .build();
        UUID subject = UUID.nameUUIDFromBytes(("guide " + instrument.version()).getBytes(StandardCharsets.UTF_8));
        audit.wrote("guide.published", subject, null, JsonValue.NULL, what);
        outbox.publish(new Fact("instrument.VersionPublished", null, null, what));
        return new Result(instrument.version(), true);
    }

    /** Answers are carried from one assessment to the next by their question's code. */
    private static void keepsMeanings(Instrument next, Instrument current) {
        List<Refusal.Field> changed = new ArrayList<>();
        int index = 0;
        for (Instrument.Question question : next.questions().values()) {
            Instrument.Question before = current.questions().get(question.code());
            if (before != null && (before.scope() != question.scope() || before.type() != question.type())) {
                String was = (before.scope() + ", " + before.type()).toLowerCase(Locale.ROOT);
                changed.add(new Refusal.Field(
                        "/questions/" + index,
                        InstrumentProblem.MEANING_CHANGED,
                        Map.of("question", question.code(), "was", was)));
            }
            index++;
        }
        if (!changed.isEmpty()) {
            throw Refusal.of(InstrumentProblem.MEANING_CHANGED, changed.get(0).args(), changed);
        }
    }

    private void hasItsParameters(Instrument instrument) {
        if (instrument.validFrom().isAfter(clock.today())) {
            return; // there is time to write them
        }
        Set<String> known =
                kept.values().stream().map(value -> value.dated().code()).collect(Collectors.toSet());
        List<String> codes = List.copyOf(instrument.parameters().keySet());
        for (String code : codes) {
            if (!known.contains(code)) {
                throw Refusal.at(
                        "/parameters/" + codes.indexOf(code),
                        InstrumentProblem.PARAMETER_WITHOUT_VALUE,
                        Map.of("parameter", code));
            }
        }
    }
}
