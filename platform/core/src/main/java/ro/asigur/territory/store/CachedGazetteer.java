package ro.asigur.territory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.api.Gazetteer;

/** Reads a county's villages once and keeps them: they are filled when the county is made and never change. */
@ApplicationScoped
public class CachedGazetteer implements Gazetteer {

    private final Map<TenantId, Map<Integer, Place>> villages = new ConcurrentHashMap<>();
    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected CachedGazetteer() {}

    @Inject
    public CachedGazetteer(Work work) {
        this.work = work;
    }

    @Override
    public Optional<Place> village(int siruta) {
        return Optional.ofNullable(ofCounty().get(siruta));
    }

    @Override
    public Optional<String> uatName(UatCode uat) {
        return ofCounty().values().stream()
                .filter(place -> place.uat().equals(uat))
                .map(Place::uatName)
                .findAny();
    }

    private Map<Integer, Place> ofCounty() {
        TenantId county = work.tenant().id();
        Map<Integer, Place> known = villages.get(county);
        if (known != null) {
            return known;
        }
        Map<Integer, Place> read = Sql.on(work.connection())
                .list(
                        """
                        select v.siruta, v.name, v.uat, u.display_name
                        from core.village v join core.uat u on u.siruta = v.uat""",
                        row -> new Place(
                                row.getInt("siruta"),
                                row.getString("name"),
                                new UatCode(row.getInt("uat")),
                                row.getString("display_name")))
                .stream()
                .collect(Collectors.toMap(Place::village, Function.identity()));
        if (!read.isEmpty()) { // an empty answer is a county not yet filled: ask again
            villages.put(county, read);
        }
        return read;
    }
}
