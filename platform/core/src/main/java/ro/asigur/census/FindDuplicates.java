package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.domain.Likeness;
import ro.asigur.census.domain.Likeness.Someone;
import ro.asigur.census.domain.NameMatch;
import ro.asigur.census.domain.NameWords;
import ro.asigur.census.store.DuplicateCases;
import ro.asigur.census.store.DuplicateCases.Noted;
import ro.asigur.census.store.DuplicateCases.Pair;
import ro.asigur.census.store.Lookalikes;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Goes through everybody of the county once, in the order of birth, and writes down who may be recorded twice. Held in memory
 * are the people of four years; compared are only those who share two words of their names by their consonants. A repeat finds
 * nothing new, and what was decided stays decided.
 */
@ApplicationScoped
public class FindDuplicates {

    /** Held by the county's jobs alone. */
    public static final String PERMISSION = "census.duplicate.find";

    private static final int PAGE = 5000;

    /** An estimated age may be wrong by three years. */
    private static final int YEARS_HELD = 4;

    private Lookalikes lookalikes;
    private DuplicateCases cases;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected FindDuplicates() {}

    @Inject
    public FindDuplicates(Lookalikes lookalikes, DuplicateCases cases, Outbox outbox) {
        this.lookalikes = lookalikes;
        this.cases = cases;
        this.outbox = outbox;
    }

    /** @return how many cases are new */
    @Requires(PERMISSION)
    public int find() {
        List<Noted> noted = new ArrayList<>(cases.noteSameCnp());
        Held held = new Held();
        Someone last = null;
        List<Someone> page;
        do {
            page = lookalikes.byBirth(last, PAGE);
            List<Pair> pairs = new ArrayList<>();
            for (Someone one : page) {
                held.add(one, pairs);
                last = one;
            }
            noted.addAll(cases.note(pairs));
        } while (page.size() == PAGE);
        tell(noted);
        return noted.size();
    }

    /** Told to who works in the commune; a pair of two communes is told to nobody: it must not say that someone exists elsewhere. */
    private void tell(List<Noted> noted) {
        Map<UatCode, Integer> byCommune = new HashMap<>();
        noted.stream()
                .filter(one -> one.uat().equals(one.otherUat()))
                .forEach(one -> byCommune.merge(one.uat(), 1, Integer::sum));
        byCommune.forEach((uat, count) -> outbox.publish(new Fact(
                "census.DuplicatesFound",
                uat,
                null,
                JsonMaker.object().add("count", count).build())));
    }

    /** The people of the last years by two words of their names. */
    private static final class Held {

        private final TreeMap<Integer, Map<String, List<Someone>>> years = new TreeMap<>();

        void add(Someone one, List<Pair> pairs) {
            int year = year(one.birthDate());
            years.headMap(year - YEARS_HELD, false).clear();
            Set<UUID> compared = new HashSet<>();
            for (String key : keys(one)) {
                for (Map<String, List<Someone>> ofYear : years.values()) {
                    for (Someone other : ofYear.getOrDefault(key, List.of())) {
                        if (compared.add(other.id())) {
                            Likeness.between(one, other).ifPresent(why -> pairs.add(pair(one, other, why)));
                        }
                    }
                }
                years.computeIfAbsent(year, any -> new HashMap<>())
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(one);
            }
        }

        /** Ids grow with time: the greater one was written down later. */
        private static Pair pair(Someone one, Someone other, Likeness why) {
            boolean later = one.id().toString().compareTo(other.id().toString()) > 0;
            return later ? new Pair(one, other, why) : new Pair(other, one, why);
        }

        private static Set<String> keys(Someone one) {
            List<String> words = NameWords.compared(one.familyName() + " " + one.givenName()).stream()
                    .map(NameMatch::skeleton)
                    .sorted()
                    .toList();
            Set<String> keys = new HashSet<>();
            for (int i = 0; i < words.size(); i++) {
                for (int j = i + 1; j < words.size(); j++) {
                    keys.add(words.get(i) + ' ' + words.get(j));
                }
            }
            return keys;
        }

        private static int year(@Nullable LocalDate born) {
            return born == null ? 1 : born.getYear();
        }
    }
}
