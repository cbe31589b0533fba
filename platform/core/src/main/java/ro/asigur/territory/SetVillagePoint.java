package ro.asigur.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.territory.api.Gazetteer;
import ro.asigur.territory.domain.Border;
import ro.asigur.territory.domain.TerritoryProblem;
import ro.asigur.territory.store.VillagePoints;
import ro.asigur.territory.store.VillagePoints.Point;

/** A commune's team puts a village on the map, moves it, or takes it off again. */
@ApplicationScoped
public class SetVillagePoint {

    private VillagePoints points;
    private Gazetteer gazetteer;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SetVillagePoint() {}

    @Inject
    public SetVillagePoint(
            VillagePoints points,
            Gazetteer gazetteer,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.points = points;
        this.gazetteer = gazetteer;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** In degrees. */
    public record Place(double lat, double lon) {}

    @Requires(TerritoryPermissions.READ)
    public List<Point> all() {
        return points.all();
    }

    /**
     * @param place null: off the map again
     * @return where it was before, for taking it back
     * @throws Refusal {@code territory.village-not-found} (404) outside one's communes, {@code territory.point-outside} with the
     *     commune, {@code territory.border-unknown}
     */
    @Requires(TerritoryPermissions.TEAM)
    public Optional<Place> set(int village, @Nullable Place place, Instant madeAt) {
        Gazetteer.Place known = gazetteer
                .village(village)
                .filter(found -> actor.get().worksIn(found.uat()))
                .orElseThrow(() -> Refusal.at("/village", TerritoryProblem.VILLAGE_NOT_FOUND));
        Optional<Point> before = points.find(village);
        if (place == null) {
            points.remove(village);
        } else {
            Border border = points.border(known.uat())
                    .map(Border::new)
                    .orElseThrow(() -> Refusal.at("/lat", TerritoryProblem.BORDER_UNKNOWN));
            if (!border.holds(place.lat(), place.lon())) {
                throw Refusal.at("/lat", TerritoryProblem.POINT_OUTSIDE, Map.of("uat", known.uatName()));
            }
            Instant at = madeAt.isAfter(clock.now()) ? clock.now() : madeAt;
            points.put(new Point(
                    village,
                    known.uat().siruta(),
                    place.lat(),
                    place.lon(),
                    actor.get().name(),
                    at));
        }
        Optional<Place> was = before.map(point -> new Place(point.lat(), point.lon()));
        audit.wrote(
                "village.placed",
                UUID.nameUUIDFromBytes(("village:" + village).getBytes(StandardCharsets.UTF_8)),
                known.uat(),
                told(village, was.orElse(null)),
                told(village, place));
        outbox.publish(new Fact(
                "territory.VillagePlaced",
                known.uat(),
                null,
                JsonMaker.object().add("village", village).build()));
        return was;
    }

    private static JsonValue told(int village, @Nullable Place place) {
        return place == null
                ? JsonValue.NULL
                : JsonMaker.object()
                        .add("village", village)
                        .add("lat", place.lat())
                        .add("lon", place.lon())
                        .build();
    }
}
