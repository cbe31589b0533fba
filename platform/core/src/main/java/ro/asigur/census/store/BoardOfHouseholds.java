package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.HouseholdBoard;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Read from the census's tables. */
@ApplicationScoped
public class BoardOfHouseholds implements HouseholdBoard {

    @Inject
    Work work;

    @Override
    public Map<UUID, HouseholdRow> rows(Collection<UUID> households) {
        if (households.isEmpty()) {
            return Map.of();
        }
        return sql()
                .list(HouseholdLists.ROW + HouseholdLists.FROM + " where h.id = any(?)", HouseholdLists::row, (Object)
                        households.stream().distinct().toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(HouseholdRow::id, row -> row));
    }

    @Override
    public ReturnVisits returns(@Nullable Integer uat, LocalDate until, int most) {
        int[] total = {0};
        List<ReturnVisit> first = sql().list(
                        HouseholdLists.ROW + ", h.return_on, count(*) over () as total" + HouseholdLists.FROM
                                + " where h.return_on <= ? and (?::integer is null or h.uat = ?)"
                                + " order by h.return_on, h.id limit ?",
                        row -> {
                            total[0] = row.getInt("total");
                            return new ReturnVisit(
                                    row.getObject("return_on", LocalDate.class), HouseholdLists.row(row));
                        },
                        until,
                        uat,
                        uat,
                        most);
        return new ReturnVisits(total[0], first);
    }

    @Override
    public List<CommuneProgress> communes() {
        return sql().list(
                        """
                        select h.uat, u.display_name, count(*)::integer as households,
                            (count(*) filter (where h.status = 'visited'))::integer as visited,
                            (count(*) filter (where h.status = 'planned'))::integer as planned, max(h.last_visit) as last_visit
                        from core.household h join core.uat u on u.siruta = h.uat
                        group by h.uat, u.display_name order by u.display_name collate "ro-RO-x-icu\"""",
                        row -> new CommuneProgress(
                                row.getInt("uat"),
                                row.getString("display_name"),
                                row.getInt("households"),
                                row.getInt("visited"),
                                row.getInt("planned"),
                                row.getObject("last_visit", LocalDate.class)));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
