package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.census.domain.NameWords;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;
import ro.asigur.plugins.api.Beneficiaries;
import ro.asigur.spi.Beneficiary;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** People as a module may pick them: name, year and place, never the file. */
@ApplicationScoped
public class PeopleForModules implements Beneficiaries {

    private static final int SHORTEST = 2;
    private static final int MOST = 100;
    private static final String PEOPLE = """
            select p.id, p.household_id, p.uat, p.family_name, p.given_name,
                extract(year from p.birth_date)::integer as birth_year, coalesce(v.name, '') as village
            from core.person p
            left join core.household h on h.id = p.household_id
            left join core.village v on v.siruta = h.village
            where p.merged_into is null and p.id = any(?)
            order by p.family_name collate "ro-RO-x-icu", p.given_name collate "ro-RO-x-icu", p.id limit ?""";

    private Work work;
    private PeopleByName names;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PeopleForModules() {}

    @Inject
    public PeopleForModules(Work work, PeopleByName names) {
        this.work = work;
        this.names = names;
    }

    /** Nobody when no word has two letters. */
    @Override
    public List<Beneficiary> named(String text, int limit) {
        List<String> words = NameWords.sought(text);
        return words.stream().noneMatch(word -> word.length() >= SHORTEST)
                ? List.of()
                : people(names.ids(words, MOST), Math.max(1, Math.min(limit, MOST)));
    }

    @Override
    public Optional<Beneficiary> find(PersonId person) {
        return people(new UUID[] {person.value()}, 1).stream().findFirst();
    }

    private List<Beneficiary> people(UUID[] ids, int limit) {
        return Sql.on(work.connection()).list(PEOPLE, PeopleForModules::beneficiary, ids, limit);
    }

    private static Beneficiary beneficiary(ResultSet row) throws SQLException {
        return new Beneficiary(
                new PersonId(row.getObject("id", UUID.class)),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                new UatCode(row.getInt("uat")),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getObject("birth_year", Integer.class),
                row.getString("village"));
    }
}
