package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.store.Lookalikes;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** Query: persons without a CNP, and children whom no service knew. The reading goes into the trail. */
@ApplicationScoped
public class ListedPeople {

    /** Without a CNP on file; known to no service before the first visit. */
    public static final Set<String> LISTS = Set.of("without-cnp", "invisible");

    private static final int MOST = 200;

    private Lookalikes people;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ListedPeople() {}

    @Inject
    public ListedPeople(Lookalikes people, AuditTrail audit) {
        this.people = people;
        this.audit = audit;
    }

    /** @param next where the following page begins, null on the last */
    public record Page(List<PersonSide> items, @Nullable String next, int total) {}

    /** By village, then by name. */
    @Requires(CensusPermissions.READ)
    public Page list(String list, @Nullable Integer uat, @Nullable Integer village, int from, int limit) {
        if (!LISTS.contains(list)) {
            throw Refusal.at("/list", CensusProblem.OPTION_UNKNOWN, Map.of("value", list));
        }
        int page = Math.max(1, Math.min(limit, MOST));
        List<PersonSide> found = people.listed(list, uat, village, from, page + 1);
        boolean more = found.size() > page;
        audit.read(
                "people.listed",
                null,
                uat == null ? null : new UatCode(uat),
                JsonMaker.object()
                        .add("list", list)
                        .add("village", village == null ? JsonValue.NULL : JsonMaker.value(village))
                        .build());
        return new Page(
                more ? found.subList(0, page) : found,
                more ? Integer.toString(from + page) : null,
                people.countListed(list, uat, village));
    }
}
