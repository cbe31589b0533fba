package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Open plans whose services should have begun. */
@ApplicationScoped
public class BehindPlans {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected BehindPlans() {}

    @Inject
    public BehindPlans(Work work) {
        this.work = work;
    }

    /** Which ones. */
    public enum Which {
        /** Nothing of it has begun. */
        NOT_BEGUN(" and state = 'propus'"),
        /** Some need has no service that has begun. */
        UNMET(" and state <> 'inchis' and unmet > 0");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    public record Behind(UUID plan, UUID household, LocalDate beginBy, int priority, int unmet) {}

    /** Where a page ends. */
    public record Place(LocalDate beginBy, UUID plan) {}

    public int count(Which which, @Nullable Integer uat, LocalDate today) {
        return sql().only(
                        "select count(*)::integer from core.plan where begin_by < ? and (?::integer is null or uat = ?)"
                                + which.condition,
                        row -> row.getInt(1),
                        today,
                        uat,
                        uat);
    }

    /** The longest overdue first. */
    public List<Behind> list(Which which, @Nullable Integer uat, LocalDate today, @Nullable Place after, int most) {
        List<@Nullable Object> args = new ArrayList<>();
        args.add(today);
        args.add(uat);
        args.add(uat);
        String beyond = "";
        if (after != null) {
            beyond = " and (begin_by, id) > (?, ?)";
            args.add(after.beginBy());
            args.add(after.plan());
        }
        args.add(most);
        return sql().list(
                        "select id, household_id, begin_by, coalesce(priority, 4) as priority, unmet from core.plan"
                                + " where begin_by < ? and (?::integer is null or uat = ?)" + which.condition + beyond
                                + " order by begin_by, id limit ?",
                        row -> new Behind(
                                row.getObject("id", UUID.class),
                                row.getObject("household_id", UUID.class),
                                Objects.requireNonNull(row.getObject("begin_by", LocalDate.class)),
                                row.getInt("priority"),
                                row.getInt("unmet")),
                        args.toArray());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
