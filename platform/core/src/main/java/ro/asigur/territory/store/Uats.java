package ro.asigur.territory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.Uat;
import ro.asigur.territory.Village;

/** The county's communes and towns and their villages. */
@ApplicationScoped
public class Uats {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Uats() {}

    @Inject
    public Uats(Work work) {
        this.work = work;
    }

    /** In Romanian order of their names. */
    public List<Uat> all() {
        return Sql.on(work.connection()).list("""
                        select siruta, display_name, kind, urban, population, lat, lon, participating from core.uat
                        order by display_name collate "ro-RO-x-icu", siruta""", Uats::uat);
    }

    private static Uat uat(ResultSet row) throws SQLException {
        return new Uat(
                row.getInt("siruta"),
                row.getString("display_name"),
                row.getString("kind"),
                row.getBoolean("urban"),
                row.getInt("population"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getBoolean("participating"));
    }

    public Optional<Uat> find(UatCode uat) {
        return Sql.on(work.connection()).first("""
                        select siruta, display_name, kind, urban, population, lat, lon, participating from core.uat
                        where siruta = ?""", Uats::uat, uat.siruta());
    }

    public void setParticipating(UatCode uat, boolean participating) {
        Sql.on(work.connection())
                .run("update core.uat set participating = ? where siruta = ?", participating, uat.siruta());
    }

    /** In Romanian order of their names, without counts. */
    public List<Village> villages(UatCode uat) {
        return Sql.on(work.connection())
                .list(
                        """
                        select siruta, name, postal_code from core.village where uat = ?
                        order by name collate "ro-RO-x-icu", siruta""",
                        row -> new Village(
                                row.getInt("siruta"), row.getString("name"), row.getString("postal_code"), 0, 0),
                        uat.siruta());
    }

    public Set<Integer> villageCodes(UatCode uat) {
        return villages(uat).stream().map(Village::siruta).collect(Collectors.toSet());
    }

    /** GeoJSON FeatureCollection of the county's borders; a feature's id is the commune's SIRUTA code. */
    public String borders() {
        return Sql.on(work.connection()).only("""
                        select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(
                            json_build_object('type', 'Feature', 'id', siruta, 'geometry', border, 'properties',
                                json_build_object('siruta', siruta, 'name', display_name, 'participating', participating))
                            order by siruta), '[]'::json))::text
                        from core.uat where border is not null""", row -> row.getString(1));
    }
}
