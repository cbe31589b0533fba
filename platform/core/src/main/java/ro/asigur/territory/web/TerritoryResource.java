package ro.asigur.territory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import ro.asigur.kernel.UatCode;
import ro.asigur.territory.LandOfCounty;
import ro.asigur.territory.SetVillagePoint;
import ro.asigur.territory.Uat;
import ro.asigur.territory.Village;
import ro.asigur.territory.store.VillagePoints;

/** {@code /territory}: communes, villages, borders. */
@ApplicationScoped
@Path("territory")
@Produces(MediaType.APPLICATION_JSON)
public class TerritoryResource {

    private LandOfCounty land;
    private SetVillagePoint points;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TerritoryResource() {}

    @Inject
    public TerritoryResource(LandOfCounty land, SetVillagePoint points) {
        this.land = land;
        this.points = points;
    }

    @GET
    @Path("uats")
    public List<Uat> uats() {
        return land.uats();
    }

    @GET
    @Path("uats/{siruta: [1-9][0-9]{0,5}}/villages")
    public List<Village> villages(@PathParam("siruta") int siruta) {
        return land.villages(new UatCode(siruta));
    }

    /** Villages that somebody has put on the map. */
    @GET
    @Path("points")
    public List<VillagePoints.Point> points() {
        return points.all();
    }

    /** GeoJSON FeatureCollection, simplified; credit ANCPI / geo-spatial.org. */
    @GET
    @Path("borders")
    @Produces({"application/geo+json", MediaType.APPLICATION_JSON})
    public String borders() {
        return land.borders();
    }
}
