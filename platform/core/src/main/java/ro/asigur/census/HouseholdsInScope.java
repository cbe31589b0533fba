package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ro.asigur.census.store.HouseholdLists;
import ro.asigur.identity.api.Requires;

/** Query: the households that the reader may see, filtered, sorted, page by page. */
@ApplicationScoped
public class HouseholdsInScope {

    private HouseholdLists lists;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HouseholdsInScope() {}

    @Inject
    public HouseholdsInScope(HouseholdLists lists) {
        this.lists = lists;
    }

    @Requires(CensusPermissions.READ)
    public PageOfHouseholds list(HouseholdQuery query) {
        return lists.page(query);
    }
}
