package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.domain.AnswerSheet;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.domain.Draft;
import ro.asigur.assessment.domain.HigherConcern;
import ro.asigur.assessment.store.Drafts;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.AnswerCheck;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** One answer of an interview. The command itself is the history; here the current answers follow. */
@ApplicationScoped
public class AnswerQuestion {

    /** Written on the member, by the census. */
    private static final Set<String> MEMBERS_OWN = Set.of("P01", "P02", "P03", "P04", "P05", "P13");

    private Drafts drafts;
    private HouseholdRegister households;
    private Instruments instruments;
    private CurrentActor actor;
    private CountyClock clock;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected AnswerQuestion() {}

    @Inject
    public AnswerQuestion(
            Drafts drafts,
            HouseholdRegister households,
            Instruments instruments,
            CurrentActor actor,
            CountyClock clock,
            Outbox outbox) {
        this.drafts = drafts;
        this.households = households;
        this.instruments = instruments;
        this.actor = actor;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * @param person null for an answer about the household
     * @param value {@link JsonValue#NULL} takes the answer back
     * @param base the value that the person saw when answering
     * @param carried taken over from the assessment before, not said today: gives way to whatever is answered already
     */
    public record Order(
            UUID assessment,
            @Nullable UUID person,
            String question,
            JsonValue value,
            JsonValue base,
            boolean carried,
            Instant madeAt) {}

    /**
     * @return when somebody else has answered meanwhile: that answer as {@code {value, author, at}}. Both are kept then, and
     *     the value of higher concern stands until one of them answers again
     */
    @Requires(AssessmentPermissions.RECORD)
    public Optional<JsonObject> answer(Order order) {
        Draft draft = drafts.take(order.assessment());
        UUID person = order.person();
        if (person != null && !draft.knows(person)) {
            households.open(draft.visited().id()).ifPresent(draft::sees); // recorded since the interview began
        }
        AnswerSheet sheet = draft.sheet(person);
        CompiledInstrument instrument = instruments.version(draft.version());
        check(order, draft, instrument);
        tell(draft);
        JsonValue stored = sheet.value(order.question());
        Actor writer = actor.get();
        AnswerSheet.Writer later = new AnswerSheet.Writer(writer.name(), order.madeAt());
        if (order.carried()) {
            if (AnswerSheet.same(stored, JsonValue.NULL)) {
                sheet.carry(order.question(), order.value(), later, draft.isAuthor(writer.id()));
            }
            return Optional.empty();
        }
        if (AnswerSheet.same(stored, order.value())) {
            sheet.confirm(order.question());
            if (AnswerSheet.same(stored, order.base())) { // somebody who saw both values chose the one that stands
                drafts.chosen(draft.settle(person, order.question()), order.value());
            }
            return Optional.empty();
        }
        if (AnswerSheet.same(stored, order.base())) {
            sheet.put(order.question(), order.value(), later, draft.isAuthor(writer.id()));
            List<Draft.Conflict> settled = draft.settle(person, order.question());
            drafts.chosen(settled, order.value());
            return Optional.empty();
        }
        AnswerSheet.Version earlier = new AnswerSheet.Version(stored, sheet.writer(order.question(), draft.author()));
        Draft.Conflict conflict =
                drafts.keep(draft, person, order.question(), earlier, new AnswerSheet.Version(order.value(), later));
        new HigherConcern(instrument, instruments.parameters(draft.visitDate())).choose(draft, conflict);
        return Optional.of(earlier.json());
    }

    /** Who has the interview open elsewhere reads it anew. */
    private void tell(Draft draft) {
        if (drafts.isToBeTold(draft)) {
            outbox.publish(new Fact(
                    "assessment.Answered",
                    draft.visited().uat(),
                    null,
                    JsonMaker.object()
                            .add("householdId", draft.visited().id().toString())
                            .add("assessmentId", draft.id().toString())
                            .add("by", actor.get().id().toString())
                            .build()));
        }
    }

    private void check(Order order, Draft draft, CompiledInstrument instrument) {
        if (MEMBERS_OWN.contains(order.question())) {
            throw Refusal.at("/question", AssessmentProblem.MEMBERS_OWN_FIELD);
        }
        Optional<Refusal.Field> wrong = AnswerCheck.answer(
                instrument.instrument(),
                order.question(),
                order.person() != null,
                AnswerCheck.value(order.value()),
                clock.today(),
                draft.memberIds(),
                instrument.instrument().questions().containsKey(order.question()) ? "/value" : "/question");
        wrong.ifPresent(field -> {
            throw Refusal.of(InstrumentProblem.ANSWERS_REFUSED, List.of(field));
        });
    }
}
