package ro.asigur.territory.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.CarryOut;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.territory.LandOfCounty;
import ro.asigur.territory.SetVillagePoint;
import ro.asigur.territory.domain.Border;
import ro.asigur.testkit.county.WithCounties;

/** A team puts its village on the map. */
@WithCounties
class VillagePointStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    SetVillagePoint points;

    @Inject
    LandOfCounty land;

    private final Actor ana = worker("Ana", GAICEANA);

    private static JsonObjectBuilder at(Double lat, Double lon) {
        JsonObjectBuilder payload = JsonMaker.object().add("village", ARINI);
        return lat == null
                ? payload.addNull("lat").addNull("lon")
                : payload.add("lat", lat).add("lon", lon);
    }

    private String refused(Actor who, Double lat, Double lon) {
        CarryOut.Outcome outcome = field.send(who, command("territory.set-village-point", at(lat, lon)));
        Refusal refusal = outcome.refusal();
        return refusal == null ? "applied" : refusal.problem().code();
    }

    private List<VillagePoints.Point> known() {
        return current.as(ana, () -> points.all()).stream()
                .filter(point -> point.village() == ARINI)
                .toList();
    }

    @Test
    void a_village_is_put_moved_and_taken_back_within_its_commune_alone() {
        double[] centre = current.as(ana, () -> land.uats()).stream()
                .filter(uat -> uat.siruta() == GAICEANA)
                .map(uat -> new double[] {uat.lat(), uat.lon()})
                .findFirst()
                .orElseThrow();
        JsonObject first = field.done(ana, command("territory.set-village-point", at(centre[0], centre[1])));
        assertEquals(JsonValue.NULL, first.get("before"));
        assertEquals(centre[0], known().get(0).lat());
        assertEquals("Ana", known().get(0).by());
        JsonObject moved = field.done(ana, command("territory.set-village-point", at(centre[0] + 0.001, centre[1])));
        assertEquals(
                centre[0], moved.getJsonObject("before").getJsonNumber("lat").doubleValue(), "to be taken back");
        assertEquals("territory.point-outside", refused(ana, 44.43, 26.1));
        assertEquals("territory.village-not-found", refused(worker("Vasile", PARINCEA), centre[0], centre[1]));
        assertEquals(centre[0] + 0.001, known().get(0).lat(), "nothing moved by what was refused");
        field.done(ana, command("territory.set-village-point", at(null, null)));
        assertEquals(List.of(), known());
    }

    @Test
    void a_border_holds_what_is_in_it_but_not_its_hole_nor_what_is_beyond() {
        JsonArray outer = JsonMaker.read("[[26.0,46.0],[26.2,46.0],[26.2,46.2],[26.0,46.2],[26.0,46.0]]")
                .asJsonArray();
        JsonArray hole = JsonMaker.read("[[26.08,46.08],[26.12,46.08],[26.12,46.12],[26.08,46.12],[26.08,46.08]]")
                .asJsonArray();
        Border border = new Border(JsonMaker.object()
                .add("type", "Polygon")
                .add("coordinates", JsonMaker.array().add(outer).add(hole))
                .build());
        assertTrue(border.holds(46.05, 26.05));
        assertFalse(border.holds(46.1, 26.1), "the hole");
        assertFalse(border.holds(46.3, 26.1));
        assertTrue(border.holds(46.202, 26.1), "on the simplified line");
    }
}
