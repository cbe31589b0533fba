package ro.asigur.territory.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.tenancy.api.PersistentClasses;
import ro.asigur.territory.domain.Community;

/** Territory's part of the county's persistence unit. */
@ApplicationScoped
public class TerritoryClasses implements PersistentClasses {
    @Override
    public List<Class<?>> classes() {
        return List.of(Community.class, Community.Teammate.class);
    }
}
