package ro.asigur.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The history of cases: nothing is changed or taken away. */
@ApplicationScoped
public class CaseSteps {

    @Inject
    Work work;

    /**
     * @param kind opened, moved, closed, reopened, responsible, member-added, member-removed, review, validated
     * @param before a state, a name or a day, by kind; {@code after} the same
     * @param reason in somebody's words; of a closed case besides its reason's code in {@code after}
     */
    public record Step(
            UUID id,
            String kind,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            Instant at,
            String by) {}

    public record OfCase(UUID careCase, Step step) {}

    public void add(CareCase of, Step step) {
        sql().run(
                        """
                        insert into core.case_step (id, case_id, uat, kind, before, after, reason, at, by, by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        step.id(),
                        of.id(),
                        of.uat().siruta(),
                        step.kind(),
                        step.before(),
                        step.after(),
                        step.reason(),
                        step.at(),
                        work.binding().actor(),
                        step.by());
    }

    /** The latest first. */
    public List<OfCase> of(List<UUID> cases) {
        return sql().list(
                        """
                        select case_id, id, kind, before, after, reason, at, by_name from core.case_step
                        where case_id = any(?) order by at desc, id desc""",
                        row -> new OfCase(
                                row.getObject("case_id", UUID.class),
                                new Step(
                                        row.getObject("id", UUID.class),
                                        row.getString("kind"),
                                        row.getString("before"),
                                        row.getString("after"),
                                        row.getString("reason"),
                                        Objects.requireNonNull(Sql.instant(row, "at")),
                                        row.getString("by_name"))),
                        (Object) cases.toArray(UUID[]::new));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
