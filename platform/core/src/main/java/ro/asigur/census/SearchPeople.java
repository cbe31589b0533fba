package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.NameWords;
import ro.asigur.census.store.PeopleByName;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;

/** Query: people by the beginnings of their names, as far as the reader may see. The search itself goes into the trail. */
@ApplicationScoped
public class SearchPeople {

    private static final int SHORTEST = 2;
    private static final int MOST = 100;

    private PeopleByName people;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SearchPeople() {}

    @Inject
    public SearchPeople(PeopleByName people, AuditTrail audit) {
        this.people = people;
        this.audit = audit;
    }

    /** @throws Refusal {@code census.query-too-short} when no word has two letters */
    @Requires(CensusPermissions.SEARCH)
    public List<PersonHit> search(String query, int limit) {
        List<String> words = NameWords.sought(query);
        if (words.stream().noneMatch(word -> word.length() >= SHORTEST)) {
            throw Refusal.at("/q", CensusProblem.QUERY_TOO_SHORT);
        }
        List<PersonHit> hits = people.find(words, Math.max(1, Math.min(limit, MOST)));
        audit.read(
                "people.searched",
                null,
                null,
                JsonMaker.object().add("q", query).add("found", hits.size()).build());
        return hits;
    }
}
