package ro.asigur.territory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Where villages lie. */
@ApplicationScoped
public class VillagePoints {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected VillagePoints() {}

    @Inject
    public VillagePoints(Work work) {
        this.work = work;
    }

    /** @param lat degrees north; {@code lon} degrees east */
    public record Point(int village, int uat, double lat, double lon, String by, Instant at) {}

    public List<Point> all() {
        return sql().list(
                        "select village, uat, lat, lon, set_by_name, set_at from core.village_point order by village",
                        VillagePoints::read);
    }

    public Optional<Point> find(int village) {
        return sql().first(
                        "select village, uat, lat, lon, set_by_name, set_at from core.village_point where village = ?",
                        VillagePoints::read,
                        village);
    }

    private static Point read(ResultSet row) throws SQLException {
        return new Point(
                row.getInt("village"),
                row.getInt("uat"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("set_by_name"),
                Objects.requireNonNull(Sql.instant(row, "set_at")));
    }

    public void put(Point point) {
        sql().run(
                        "insert into core.village_point (village, uat, lat, lon, set_by, set_by_name, set_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (village) do update set lat = excluded.lat,"
                                + " lon = excluded.lon, set_by = excluded.set_by, set_by_name = excluded.set_by_name,"
                                + " set_at = excluded.set_at",
                        point.village(),
                        point.uat(),
                        point.lat(),
                        point.lon(),
                        work.binding().actor(),
                        point.by(),
                        point.at());
    }

    public void remove(int village) {
        sql().run("delete from core.village_point where village = ?", village);
    }

    /** GeoJSON geometry; empty when the county's files have none. */
    public Optional<JsonObject> border(UatCode uat) {
        return sql().first(
                        "select border::text from core.uat where siruta = ? and border is not null",
                        row -> JsonMaker.readObject(row.getString(1)),
                        uat.siruta());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
