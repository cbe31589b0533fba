package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Read from the census's tables, under row security. */
@ApplicationScoped
public class BoardOfPeople implements PeopleBoard {

    @Inject
    Work work;

    @Inject
    CountyClock clock;

    @Override
    public Map<UUID, Named> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return Sql.on(work.connection())
                .list(
                        """
                        select id, uat, household_id, family_name, given_name, died_on, merged_into,
                            extract(year from age(?::date, core.counted_from(birth_date, birth_precision)))::integer as age
                        from core.person where id = any(?)""",
                        row -> new Named(
                                row.getObject("id", UUID.class),
                                row.getInt("uat"),
                                row.getObject("household_id", UUID.class),
                                row.getString("family_name"),
                                row.getString("given_name"),
                                row.getObject("age", Integer.class),
                                row.getObject("died_on", LocalDate.class),
                                row.getObject("merged_into", UUID.class)),
                        clock.today(),
                        ids.stream().distinct().toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Named::id, named -> named));
    }
}
