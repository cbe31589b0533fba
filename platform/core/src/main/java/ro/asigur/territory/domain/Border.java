package ro.asigur.territory.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A commune's border as GeoJSON draws it (longitude, latitude in degrees): rings, of which an even crossing is outside. */
public final class Border {

    /** Borders are simplified: what lies this close to the line, about 300 m, may well be inside. */
    private static final double NEAR_DEGREES = 0.003;

    private final List<double[][]> rings = new ArrayList<>();

    /** @param geometry Polygon or MultiPolygon */
    public Border(JsonObject geometry) {
        JsonArray coordinates = geometry.getJsonArray("coordinates");
        if (geometry.getString("type").equals("MultiPolygon")) {
            coordinates.forEach(polygon -> polygon.asJsonArray().forEach(ring -> rings.add(ring(ring))));
        } else {
            coordinates.forEach(ring -> rings.add(ring(ring)));
        }
    }

    private static double[][] ring(JsonValue points) {
        return points.asJsonArray().getValuesAs(JsonArray.class).stream()
                .map(point -> point.getValuesAs(JsonNumber.class).stream()
                        .mapToDouble(JsonNumber::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
    }

    public boolean holds(double lat, double lon) {
        boolean inside = false;
        for (double[][] ring : rings) {
            for (int i = 0, before = ring.length - 1; i < ring.length; before = i++) {
                double[] from = ring[before];
                double[] to = ring[i];
                if (distance(from, to, lon, lat) <= NEAR_DEGREES) {
                    return true;
                }
                if (from[1] > lat != to[1] > lat
                        && lon < (to[0] - from[0]) * (lat - from[1]) / (to[1] - from[1]) + from[0]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private static double distance(double[] from, double[] to, double x, double y) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / length));
        return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
    }
}
