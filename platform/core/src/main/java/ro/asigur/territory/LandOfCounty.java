package ro.asigur.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.territory.api.VillageCounts;
import ro.asigur.territory.domain.TerritoryProblem;
import ro.asigur.territory.store.Uats;

/** Query: the county's communes, villages and borders. */
@ApplicationScoped
public class LandOfCounty {

    private Uats uats;
    private VillageCounts counts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected LandOfCounty() {}

    @Inject
    public LandOfCounty(Uats uats, VillageCounts counts) {
        this.uats = uats;
        this.counts = counts;
    }

    @Requires(TerritoryPermissions.READ)
    public List<Uat> uats() {
        return uats.all();
    }

    /** With the households that the reader may see. */
    @Requires(TerritoryPermissions.READ)
    public List<Village> villages(UatCode uat) {
        if (uats.find(uat).isEmpty()) {
            throw Refusal.of(TerritoryProblem.UAT_NOT_FOUND);
        }
        Map<Integer, VillageCounts.Count> known = counts.in(uat);
        VillageCounts.Count none = new VillageCounts.Count(0, 0);
        return uats.villages(uat).stream()
                .map(village -> {
                    VillageCounts.Count count = known.getOrDefault(village.siruta(), none);
                    return new Village(
                            village.siruta(),
                            village.name(),
                            village.postalCode(),
                            count.households(),
                            count.visited());
                })
                .toList();
    }

    /** GeoJSON FeatureCollection. */
    @Requires(TerritoryPermissions.READ)
    public String borders() {
        return uats.borders();
    }
}
