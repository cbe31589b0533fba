package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.HouseholdQuery;
import ro.asigur.census.PageOfHouseholds;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.census.domain.NameWords;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Lists of households: filters, four ways of sorting, pages that go on after the last row seen. */
@ApplicationScoped
public class HouseholdLists {

    static final String ROW = """
            select h.id, h.number, h.uat, u.display_name as uat_name, h.village, v.name as village_name, h.address,
                h.head_name, h.members, h.children, h.status, h.priority, h.last_visit, h.reevaluate_on, h.reevaluation_due
            """;
    static final String FROM = """
             from core.household h join core.uat u on u.siruta = h.uat join core.village v on v.siruta = h.village
            """;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MOST = 200;

    /** A query by name shows at most the households of this many people. */
    private static final int PEOPLE = 2000;

    private Work work;
    private PeopleByName people;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HouseholdLists() {}

    @Inject
    public HouseholdLists(Work work, PeopleByName people) {
        this.work = work;
        this.people = people;
    }

    /** @throws ro.asigur.kernel.Refusal when the sort or the cursor is unknown */
    public PageOfHouseholds page(HouseholdQuery query) {
        HouseholdSort sort = HouseholdSort.of(query.sort());
        StringBuilder where = new StringBuilder(" where true");
        List<@Nullable Object> args = new ArrayList<>();
        filter(query, where, args);
        int total = sql().only("select count(*) from core.household h" + where, row -> row.getInt(1), args.toArray());
        String after = query.after();
        if (after != null && !after.isEmpty()) {
            where.append(" and ").append(sort.beyond());
            args.addAll(sort.parse(after));
        }
        int limit = Math.max(1, Math.min(query.limit(), MOST));
        args.add(limit + 1);
        List<HouseholdRow> rows = sql().list(
                        ROW + FROM + where + " order by " + sort.order() + " limit ?",
                        HouseholdLists::row,
                        args.toArray());
        boolean more = rows.size() > limit;
        List<HouseholdRow> shown = more ? rows.subList(0, limit) : rows;
        return new PageOfHouseholds(shown, more ? sort.cursor(shown.get(limit - 1)) : null, total);
    }

    /** Every one that matches, in the order of the list, as it comes; cursor and limit do not count. */
    public void each(HouseholdQuery query, Consumer<HouseholdRow> deed) {
        HouseholdSort sort = HouseholdSort.of(query.sort());
        StringBuilder where = new StringBuilder(" where true");
        List<@Nullable Object> args = new ArrayList<>();
        filter(query, where, args);
        sql().each(ROW + FROM + where + " order by " + sort.order(), row -> deed.accept(row(row)), args.toArray());
    }

    private void filter(HouseholdQuery query, StringBuilder where, List<@Nullable Object> args) {
        equal("h.uat", query.uat(), where, args);
        equal("h.village", query.village(), where, args);
        equal("h.status", query.status(), where, args);
        equal("h.priority", query.priority(), where, args);
        if (query.due()) {
            where.append(" and h.reevaluation_due");
        }
        if (query.atRisk()) {
            where.append(" and h.children_at_risk > 0");
        }
        String q = query.q() == null ? "" : query.q().strip();
        if (NUMBER.matcher(q).matches()) {
            equal("h.number", Integer.valueOf(q), where, args);
        } else if (!q.isEmpty()) {
            List<String> words = NameWords.sought(q);
            where.append(" and h.id = any(array(select p.household_id from core.person p where p.id = any(?)))");
            args.add(words.isEmpty() ? new UUID[0] : people.ids(words, PEOPLE));
        }
    }

    private static void equal(String column, @Nullable Object value, StringBuilder where, List<@Nullable Object> args) {
        if (value != null && !value.equals("")) {
            where.append(" and ").append(column).append(" = ?");
            args.add(value);
        }
    }

    static HouseholdRow row(ResultSet row) throws SQLException {
        return new HouseholdRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getInt("uat"),
                row.getString("uat_name"),
                row.getInt("village"),
                row.getString("village_name"),
                row.getString("address"),
                row.getString("head_name"),
                row.getInt("members"),
                row.getInt("children"),
                row.getString("status"),
                row.getObject("priority", Integer.class),
                row.getObject("last_visit", LocalDate.class),
                row.getObject("reevaluate_on", LocalDate.class),
                row.getBoolean("reevaluation_due"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
