package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.PersonHit;
import ro.asigur.census.domain.NameWords;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/**
 * Name search that row security does not slow down: words by prefix as a range of the token index, since {@code >=} and
 * {@code <} on bytewise text are leakproof and reach the index beneath the policy, while LIKE and trigrams do not.
 */
@ApplicationScoped
public class PeopleByName {

    /** Candidates ranked in Java; more than fit on a screen, fewer than hurt. */
    private static final int CANDIDATES = 200;

    private static final String HITS = """
            select p.id, p.household_id, p.family_name, p.given_name, extract(year from p.birth_date)::integer as birth_year,
                coalesce(v.name, '') as village, coalesce(u.display_name, '') as uat_name, coalesce(h.number, 0) as number
            from core.person p
            left join core.household h on h.id = p.household_id
            left join core.village v on v.siruta = h.village
            left join core.uat u on u.siruta = h.uat
            where p.id = any(?) and p.merged_into is null
            order by p.family_name collate "ro-RO-x-icu", p.given_name collate "ro-RO-x-icu", p.id""";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PeopleByName() {}

    @Inject
    public PeopleByName(Work work) {
        this.work = work;
    }

    /** The statement that finds the ids of those who have all the words, and what is bound to it. */
    public record Candidates(String sql, @Nullable Object[] args) {}

    /** @param words folded, at least one; at most {@code most} ids */
    public static Candidates candidates(List<String> words, int most) {
        List<String> byLength = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        StringBuilder sql = new StringBuilder();
        List<@Nullable Object> args = new ArrayList<>();
        for (String word : byLength) {
            sql.append(sql.isEmpty() ? "" : " intersect ")
                    .append("select person_id from core.name_token where token >= ? and token < ?");
            args.add(word);
            args.add(word + '\uffff');
        }
        if (byLength.size() == 1) {
            sql.insert(0, "select distinct person_id from (").append(" order by token limit ? ) one");
            args.add(most * 2);
        } else {
            sql.append(" limit ?");
            args.add(most);
        }
        return new Candidates(sql.toString(), args.toArray());
    }

    /** Those whose words are exactly the sought ones first, then in Romanian order. */
    public List<PersonHit> find(List<String> words, int limit) {
        UUID[] ids = ids(words, CANDIDATES);
        return sql()
                .list(
                        HITS,
                        row -> new PersonHit(
                                row.getObject("id", UUID.class),
                                row.getObject("household_id", UUID.class),
                                row.getString("family_name"),
                                row.getString("given_name"),
                                row.getObject("birth_year", Integer.class),
                                row.getString("village"),
                                row.getString("uat_name"),
                                row.getInt("number")),
                        (Object) ids)
                .stream()
                .sorted(Comparator.comparingInt((PersonHit hit) -> -exact(hit, words)))
                .limit(limit)
                .toList();
    }

    UUID[] ids(List<String> words, int most) {
        Candidates candidates = candidates(words, most);
        return sql().list(candidates.sql(), row -> row.getObject(1, UUID.class), candidates.args())
                .toArray(UUID[]::new);
    }

    private static int exact(PersonHit hit, List<String> words) {
        List<String> own = List.copyOf(NameWords.stored(hit.familyName() + " " + hit.givenName()));
        return (int) words.stream().filter(own::contains).count();
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
