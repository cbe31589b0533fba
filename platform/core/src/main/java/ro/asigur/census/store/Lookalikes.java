package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.PersonSide;
import ro.asigur.census.domain.BirthMatch;
import ro.asigur.census.domain.BirthPrecision;
import ro.asigur.census.domain.Likeness.Someone;
import ro.asigur.census.domain.NameWords;
import ro.asigur.kernel.Cnp;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/**
 * Records to be held beside each other. Candidates come from the indexes of CNP, birth date, household and name words in one
 * statement of constant text; which of them are alike is told by {@link ro.asigur.census.domain.Likeness} in Java.
 */
@ApplicationScoped
public class Lookalikes {

    private static final int PREFIX = 3;
    private static final int ESTIMATED_YEARS = 3;

    private static final String COLUMNS = """
            select p.id, p.household_id, coalesce(h.number, 0) as number, p.family_name, p.given_name, p.birth_date,
                p.birth_precision, p.sex, p.cnp_cipher, encode(p.cnp_lookup, 'hex') as cnp_key, p.no_cnp_reason, p.relation,
                p.presence, p.uat, coalesce(u.display_name, '') as uat_name, coalesce(h.village, 0) as village,
                coalesce(v.name, '') as village_name, coalesce(h.address, '') as address, coalesce(h.head_name, '') as head_name,
                h.last_visit, p.created_at::date as recorded_on
            from core.person p
            left join core.household h on h.id = p.household_id
            left join core.village v on v.siruta = h.village
            left join core.uat u on u.siruta = p.uat
            """;

    private static final String CANDIDATES = """
            select p.id from core.person p where p.cnp_lookup = ?
            union (select p.id from core.person p where p.household_id = ? limit 60)
            union (select p.id from core.person p where p.birth_date = any (?::date[]) limit 300)
            union (select p.id from core.person p where p.birth_date >= ?::date and p.birth_date <= ?::date limit 600)
            union (select p.id from (
                    select t.person_id from unnest(?::text[], ?::text[]) with ordinality as w (low, high, at)
                    join core.name_token t on t.token >= w.low and t.token < w.high
                    group by t.person_id having count(distinct w.at) >= 2) named
                join core.person p on p.id = named.person_id
                where p.birth_date >= ?::date and p.birth_date <= ?::date limit 300)
            """;

    private Work work;
    private CnpSafe safe;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Lookalikes() {}

    @Inject
    public Lookalikes(Work work, CnpSafe safe, CountyClock clock) {
        this.work = work;
        this.safe = safe;
        this.clock = clock;
    }

    /** A record to show and the same to compare. */
    public record Side(PersonSide shown, Someone compared) {}

    /** A statement and what is bound to it. */
    public record Statement(String sql, @Nullable Object[] args) {}

    /** How a CNP is compared: the same value for the same CNP. */
    public @Nullable String key(@Nullable Cnp cnp) {
        return cnp == null ? null : java.util.HexFormat.of().formatHex(safe.lookup(cnp));
    }

    /** @param cnp of {@code typed}, null without one */
    public List<Side> near(Someone typed, @Nullable Cnp cnp) {
        Statement candidates = candidates(typed, cnp == null ? null : safe.lookup(cnp));
        List<@Nullable Object> args = new ArrayList<>(List.of(typed.id()));
        for (Object arg : candidates.args()) {
            args.add(arg);
        }
        LocalDate today = clock.today();
        return sql().list(
                        COLUMNS + " where p.merged_into is null and p.id <> ? and p.id in (" + candidates.sql() + ")",
                        row -> side(row, today),
                        args.toArray());
    }

    /** The statement that finds the ids worth comparing with someone. */
    static Statement candidates(Someone typed, byte @Nullable [] cnpLookup) {
        LocalDate born = typed.birthDate();
        boolean exact = born != null && typed.birthPrecision().equals(BirthPrecision.EXACT.code());
        LocalDate nowhere = LocalDate.of(1, 1, 1);
        LocalDate around = exact && born != null ? born : nowhere;
        List<String> words = NameWords.sought(typed.familyName() + " " + typed.givenName()).stream()
                .map(word -> word.substring(0, Math.min(PREFIX, word.length())))
                .toList();
        return new Statement(CANDIDATES, new @Nullable Object[] {
            cnpLookup == null ? new byte[0] : cnpLookup,
            typed.household(),
            exact && born != null ? otherDays(born) : new String[0],
            around.minusDays(exact ? BirthMatch.NEAR_DAYS : 0).toString(),
            around.plusDays(exact ? BirthMatch.NEAR_DAYS : 0).toString(),
            words.toArray(String[]::new),
            words.stream().map(word -> word + '\uffff').toArray(String[]::new),
            born == null
                    ? nowhere.toString()
                    : born.minusYears(ESTIMATED_YEARS + 1).toString(),
            born == null ? "9999-12-31" : born.plusYears(ESTIMATED_YEARS + 1).toString()
        });
    }

    /** The same day of the years around, and day and month the other way round. */
    private static String[] otherDays(LocalDate born) {
        List<String> days = new ArrayList<>(
                List.of(born.minusYears(1).toString(), born.plusYears(1).toString()));
        int month = born.getDayOfMonth();
        if (month <= 12 && YearMonth.of(born.getYear(), month).isValidDay(born.getMonthValue())) {
            days.add(LocalDate.of(born.getYear(), month, born.getMonthValue()).toString());
        }
        return days.toArray(String[]::new);
    }

    /** By id; who may not be seen is left out. Absorbed records are there too. */
    public Map<UUID, Side> of(Collection<UUID> people) {
        LocalDate today = clock.today();
        return sql()
                .list(COLUMNS + " where p.id = any(?)", row -> side(row, today), (Object) people.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(side -> side.shown().id(), side -> side, (a, b) -> a, LinkedHashMap::new));
    }

    /** Everybody the actor may see, by birth date, a page at a time: those after the last of the page before. */
    public List<Someone> byBirth(@Nullable Someone last, int page) {
        LocalDate from = last == null || last.birthDate() == null ? LocalDate.of(1, 1, 1) : last.birthDate();
        return sql().list("""
                        select p.id, p.family_name, p.given_name, p.birth_date, p.birth_precision, p.sex,
                            encode(p.cnp_lookup, 'hex') as cnp_key, p.household_id, coalesce(h.village, 0) as village, p.uat
                        from core.person p left join core.household h on h.id = p.household_id
                        where p.merged_into is null and (p.birth_date, p.id) > (?::date, ?)
                        order by p.birth_date, p.id limit ?""", Lookalikes::someone, from.toString(), last == null ? new UUID(0, 0) : last.id(), page);
    }

    /** Without a CNP, or known to no service before the first visit; by village, then by name. */
    public List<PersonSide> listed(String list, @Nullable Integer uat, @Nullable Integer village, int from, int limit) {
        LocalDate today = clock.today();
        return sql().list(
                        COLUMNS + listed(list)
                                + " order by v.name, p.family_name collate \"ro-RO-x-icu\", p.given_name, p.id limit ? offset ?",
                        row -> side(row, today).shown(),
                        uat,
                        uat,
                        village,
                        village,
                        limit,
                        from);
    }

    public int countListed(String list, @Nullable Integer uat, @Nullable Integer village) {
        return sql().only(
                        "select count(*) from core.person p left join core.household h on h.id = p.household_id"
                                + listed(list),
                        row -> row.getInt(1),
                        uat,
                        uat,
                        village,
                        village);
    }

    private static String listed(String list) {
        return " where p.merged_into is null and p.died_on is null and p.presence <> 'plecat_definitiv'"
                + (list.equals("invisible") ? " and p.known_before is false" : " and p.cnp_lookup is null")
                + " and (?::integer is null or p.uat = ?::integer) and (?::integer is null or h.village = ?::integer)";
    }

    private Side side(ResultSet row, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate born = row.getObject("birth_date", LocalDate.class);
        String precision = row.getString("birth_precision");
        Cnp cnp = safe.open(row.getBytes("cnp_cipher"), id);
        return new Side(
                new PersonSide(
                        id,
                        row.getObject("household_id", UUID.class),
                        row.getInt("number"),
                        row.getString("family_name"),
                        row.getString("given_name"),
                        born,
                        precision,
                        ageMonths(born, precision, today),
                        row.getString("sex"),
                        Optional.ofNullable(cnp).map(Object::toString).orElse(null),
                        row.getString("no_cnp_reason"),
                        row.getString("relation"),
                        row.getString("presence"),
                        row.getInt("uat"),
                        row.getString("uat_name"),
                        row.getString("village_name"),
                        row.getString("address"),
                        row.getString("head_name"),
                        row.getObject("last_visit", LocalDate.class),
                        Objects.requireNonNull(row.getObject("recorded_on", LocalDate.class))),
                someone(row));
    }

    private static Someone someone(ResultSet row) throws SQLException {
        return new Someone(
                row.getObject("id", UUID.class),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_precision"),
                row.getString("sex"),
                row.getString("cnp_key"),
                row.getObject("household_id", UUID.class),
                row.getInt("village"),
                row.getInt("uat"));
    }

    private static @Nullable Integer ageMonths(@Nullable LocalDate born, String precision, LocalDate today) {
        if (born == null) {
            return null;
        }
        LocalDate counted =
                BirthPrecision.of(precision).orElse(BirthPrecision.EXACT).counted(born);
        return (int) Math.max(0, Period.between(counted, today).toTotalMonths());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
