package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.team.domain.BodyKind;
import ro.asigur.team.domain.TeamProblem;
import ro.asigur.team.domain.Words;
import ro.asigur.team.store.Bodies;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** A body is founded: one of a kind per commune, or for the county. */
@ApplicationScoped
public class FoundBody {

    @Inject
    Bodies bodies;

    @Inject
    BodyFacts facts;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    /**
     * @param id made by the device
     * @param uat null: the county's, founded by who works in all of it
     * @param act by which it was founded
     */
    public record Founding(
            UUID id,
            String kind,
            @Nullable Integer uat,
            LocalDate on,
            @Nullable String act) {}

    /** @throws Refusal {@code team.exists-already}, {@code team.place-not-yours} */
    @Requires(TeamPermissions.KEEP)
    public void found(Founding founding) {
        BodyKind kind = BodyKind.of(founding.kind())
                .orElseThrow(() -> Refusal.at("/kind", TeamProblem.KIND_UNKNOWN, Map.of("value", founding.kind())));
        Integer siruta = founding.uat();
        UatCode uat = siruta == null ? null : new UatCode(siruta);
        if (uat == null ? !bodies.reachCounty() : !actor.get().worksIn(uat)) {
            throw Refusal.at("/uat", TeamProblem.PLACE_NOT_YOURS);
        }
        if (founding.on().isAfter(clock.today())) {
            throw Refusal.at("/on", TeamProblem.FOUNDED_IN_FUTURE);
        }
        String act = Words.maybe(founding.act(), "/act", Words.LINE);
        Bodies.Body body = new Bodies.Body(founding.id(), uat, kind.code(), founding.on(), act);
        if (!bodies.add(body, clock.now(), actor.get().name())) {
            throw Refusal.at("/kind", TeamProblem.EXISTS_ALREADY);
        }
        JsonObjectBuilder told = JsonMaker.object()
                .add("kind", kind.code())
                .add("on", founding.on().toString());
        JsonMaker.addIfThere(told, "act", act);
        facts.tell(body, "body.founded", body.id(), JsonValue.NULL, told.build());
    }
}
