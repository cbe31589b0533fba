package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.casework.store.Alarms;
import ro.asigur.casework.store.PlanLines;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/** What is done about an alarm: a coordinator takes it, the notice to DGASPC is given, and what was done closes it. */
@ApplicationScoped
public class ActOnAlarm {

    private static final Set<String> WAYS = Set.of("phone", "email", "paper", "meeting");
    private static final int WORDS_MAX = 2000;
    private static final int NAME_MAX = 200;

    private Alarms alarms;
    private AlarmFacts facts;
    private PlanLines lines;
    private LineSteps steps;
    private Giving giving;
    private CurrentActor actor;
    private CountyClock clock;
    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ActOnAlarm() {}

    @Inject
    public ActOnAlarm(
            Alarms alarms,
            AlarmFacts facts,
            PlanLines lines,
            LineSteps steps,
            Giving giving,
            CurrentActor actor,
            CountyClock clock,
            Work work) {
        this.alarms = alarms;
        this.facts = facts;
        this.lines = lines;
        this.steps = steps;
        this.giving = giving;
        this.actor = actor;
        this.clock = clock;
        this.work = work;
    }

    /**
     * A coordinator sees to it that help comes.
     *
     * @throws Refusal {@code casework.alarm-taken} with who has it
     */
    @Requires(CaseworkPermissions.TAKE_ALARM)
    public void take(UUID id) {
        Alarms.Alarm alarm = open(id);
        if (alarm.takenAt() != null) {
            if (Objects.equals(alarm.takenByAccount(), actor.get().id())) {
                return;
            }
            throw Refusal.at(
                    "/alarmId",
                    CaseworkProblem.ALARM_TAKEN,
                    Map.of("who", Objects.requireNonNullElse(alarm.takenBy(), "–")));
        }
        alarms.taken(id, clock.now(), actor.get().name());
        tell("taken", alarm, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * @param id made by the device
     * @param at null: not told
     * @param number of registration, or the phone number called
     */
    public record Told(
            UUID id,
            UUID alarm,
            @Nullable String recipient,
            String way,
            @Nullable String number,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable String note) {}

    /** The notice that the law asks for was given; what the plan has of it is delivered by this. */
    @Requires(CaseworkPermissions.CHANGE)
    public void notice(Told told) {
        Alarms.Alarm alarm = open(told.alarm());
        String recipient = check(told);
        alarms.add(
                alarm.id(),
                alarm.uat(),
                new Alarms.Notice(
                        told.id(),
                        recipient,
                        told.way(),
                        told.number(),
                        told.on(),
                        told.at(),
                        told.note(),
                        actor.get().name(),
                        clock.now()));
        tell(
                "notice-given",
                alarm,
                JsonMaker.object()
                        .add("recipient", recipient)
                        .add("way", told.way())
                        .add("on", told.on().toString())
                        .build());
        for (LineToChange line : lines.takeOpen(new HouseholdId(alarm.household()))) {
            if (line.priority() == 1 && steps.service(line).mandatoryNotice()) {
                giving.give(
                        line,
                        line.persons(),
                        new Giving.Given(line.service(), told.on(), told.at(), recipient, null, told.id()));
            }
        }
    }

    private String check(Told told) {
        String recipient = told.recipient();
        if (recipient == null || recipient.isBlank() || recipient.length() > NAME_MAX) {
            throw Refusal.at("/recipient", CaseworkProblem.OUTCOME_NEEDED);
        }
        if (!WAYS.contains(told.way())) {
            throw Refusal.at("/way", CaseworkProblem.WAY_UNKNOWN);
        }
        if (told.on().isAfter(clock.today())) {
            throw Refusal.at("/on", CaseworkProblem.NOTICE_IN_FUTURE);
        }
        LocalTime at = told.at();
        if (at != null
                && told.on().equals(clock.today())
                && at.isAfter(LocalTime.ofInstant(clock.now(), work.tenant().zone()))) {
            throw Refusal.at("/at", CaseworkProblem.NOTICE_IN_FUTURE);
        }
        for (String words :
                List.of(Objects.requireNonNullElse(told.note(), ""), Objects.requireNonNullElse(told.number(), ""))) {
            if (words.length() > WORDS_MAX) {
                throw Refusal.at("/note", CaseworkProblem.NOTE_TOO_LONG);
            }
        }
        return recipient.strip();
    }

    /**
     * What was done closes it.
     *
     * @throws Refusal {@code casework.notice-missing} when the law asks for a notice and none was given
     */
    @Requires(CaseworkPermissions.CHANGE)
    public void close(UUID id, @Nullable String outcome) {
        Alarms.Alarm alarm = open(id);
        if (outcome == null || outcome.isBlank()) {
            throw Refusal.at("/outcome", CaseworkProblem.OUTCOME_NEEDED);
        }
        if (outcome.length() > WORDS_MAX) {
            throw Refusal.at("/outcome", CaseworkProblem.NOTE_TOO_LONG);
        }
        if (alarm.noticeDue() && alarms.notices(List.of(id)).isEmpty()) {
            throw Refusal.at("/alarmId", CaseworkProblem.NOTICE_MISSING);
        }
        alarms.closed(id, clock.now(), actor.get().name(), outcome.strip());
        tell("closed", alarm, JsonMaker.object().add("outcome", outcome.strip()).build());
    }

    private Alarms.Alarm open(UUID id) {
        Alarms.Alarm alarm = alarms.take(id).orElseThrow(() -> Refusal.at("/alarmId", CaseworkProblem.ALARM_NOT_FOUND));
        if (alarm.closedAt() != null) {
            throw Refusal.at("/alarmId", CaseworkProblem.ALARM_CLOSED);
        }
        return alarm;
    }

    private void tell(String what, Alarms.Alarm alarm, jakarta.json.JsonObject details) {
        facts.tell(what, alarm.id(), alarm.household(), new UatCode(alarm.uat()), details);
    }
}
