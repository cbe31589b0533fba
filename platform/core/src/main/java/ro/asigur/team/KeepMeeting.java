package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.team.domain.Quorum;
import ro.asigur.team.domain.TeamProblem;
import ro.asigur.team.domain.Words;
import ro.asigur.team.store.Bodies.Body;
import ro.asigur.team.store.BodyPapers;
import ro.asigur.team.store.BodyPapers.Member;
import ro.asigur.team.store.Meetings;
import ro.asigur.team.store.Meetings.Decision;
import ro.asigur.team.store.Meetings.Meeting;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A meeting is planned; once it was held, who was there, what was decided and the minutes are written down. */
@ApplicationScoped
public class KeepMeeting {

    @Inject
    Meetings meetings;

    @Inject
    BodyPapers papers;

    @Inject
    BodyFacts facts;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    /** @param minutes null: planned; else it was held */
    public record Told(
            UUID id,
            UUID body,
            LocalDate on,
            @Nullable LocalTime at,
            @Nullable String place,
            @Nullable String agenda,
            List<UUID> present,
            List<Decision> decisions,
            @Nullable String minutes) {}

    /**
     * @throws Refusal {@code team.minutes-in-future}, {@code team.no-mandate} with who had none on that day, {@code
     *     team.no-quorum} for decisions of too few
     */
    @Requires(TeamPermissions.KEEP)
    public void put(Told told) {
        Body body = facts.take(told.body());
        String minutes = Words.maybe(told.minutes(), "/minutes", Words.PAGE);
        boolean held = minutes != null
                || !told.present().isEmpty()
                || !told.decisions().isEmpty();
        if (held && told.on().isAfter(clock.today())) {
            throw Refusal.at("/minutes", TeamProblem.MINUTES_IN_FUTURE);
        }
        Optional<Meeting> before = meetings.find(told.id());
        if (!held && before.filter(Meeting::wasHeld).isPresent()) {
            throw Refusal.at("/minutes", TeamProblem.HELD_ALREADY);
        }
        if (held && minutes == null) {
            throw Refusal.at("/minutes", TeamProblem.FIELD_MISSING);
        }
        List<Member> members = papers.members(body.id());
        int entitled = (int)
                members.stream().filter(one -> one.mandate().covers(told.on())).count();
        List<UUID> present = held ? present(told, members) : List.of();
        List<Decision> decisions = decisions(told.decisions());
        if (!decisions.isEmpty() && !Quorum.isMet(present.size(), entitled)) {
            throw Refusal.at(
                    "/decisions", TeamProblem.NO_QUORUM, Map.of("present", present.size(), "members", entitled));
        }
        Meeting meeting = new Meeting(
                told.id(),
                told.on(),
                told.at(),
                Words.needed(told.place(), "/place", Words.LINE),
                Words.needed(told.agenda(), "/agenda", Words.PAGE),
                minutes,
                held ? entitled : null,
                present,
                actor.get().name(),
                clock.now());
        if (!meetings.put(body, meeting, decisions)) {
            throw Refusal.at("/meetingId", TeamProblem.ID_IN_USE);
        }
        facts.tell(
                body,
                held ? "body.meeting-held" : "body.meeting-planned",
                meeting.id(),
                before.<JsonValue>map(one -> json(one, List.of())).orElse(JsonValue.NULL),
                json(meeting, decisions));
    }

    private static List<UUID> present(Told told, List<Member> members) {
        if (told.present().isEmpty()) {
            throw Refusal.at("/present", TeamProblem.NOBODY_PRESENT);
        }
        Map<UUID, Member> known = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        for (int at = 0; at < told.present().size(); at++) {
            Member member = known.get(told.present().get(at));
            if (member == null) {
                throw Refusal.at("/present/" + at, TeamProblem.MEMBER_NOT_FOUND);
            }
            if (!member.mandate().covers(told.on())) {
                throw Refusal.at("/present/" + at, TeamProblem.NO_MANDATE, Map.of("name", member.name()));
            }
        }
        return List.copyOf(new LinkedHashSet<>(told.present()));
    }

    private static List<Decision> decisions(List<Decision> told) {
        List<Decision> decisions = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            Decision one = told.get(at);
            decisions.add(new Decision(
                    Words.needed(one.words(), "/decisions/" + at + "/words", Words.PAGE),
                    Words.maybe(one.responsible(), "/decisions/" + at + "/responsible", Words.LINE),
                    one.due()));
        }
        return decisions;
    }

    private static JsonValue json(Meeting meeting, List<Decision> decisions) {
        JsonArrayBuilder decided = JsonMaker.array();
        decisions.forEach(one -> decided.add(one.words()));
        JsonObjectBuilder json = JsonMaker.object()
                .add("on", meeting.on().toString())
                .add("place", meeting.place())
                .add("agenda", meeting.agenda())
                .add("present", meeting.present().size())
                .add("decisions", decided);
        JsonMaker.addIfThere(json, "minutes", meeting.minutes());
        return json.build();
    }
}
