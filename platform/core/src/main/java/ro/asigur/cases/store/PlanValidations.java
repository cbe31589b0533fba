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

/** Plans that a supervisor validated, each as it stood. */
@ApplicationScoped
public class PlanValidations {

    @Inject
    Work work;

    /** @param revision of the plan when it was validated */
    public record Validation(
            UUID id,
            UUID careCase,
            UUID plan,
            int revision,
            @Nullable String words,
            Instant at,
            String by) {}

    public void add(CareCase of, Validation validation) {
        sql().run(
                        """
                        insert into core.case_validation (id, case_id, uat, plan_id, revision, words, at, by, by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        validation.id(),
                        of.id(),
                        of.uat().siruta(),
                        validation.plan(),
                        validation.revision(),
                        validation.words(),
                        validation.at(),
                        work.binding().actor(),
                        validation.by());
    }

    /** The latest of each case. */
    public List<Validation> latestOf(List<UUID> cases) {
        return sql().list(
                        """
                        select distinct on (case_id) id, case_id, plan_id, revision, words, at, by_name from core.case_validation
                        where case_id = any(?) order by case_id, at desc""",
                        row -> new Validation(
                                row.getObject("id", UUID.class),
                                row.getObject("case_id", UUID.class),
                                row.getObject("plan_id", UUID.class),
                                row.getInt("revision"),
                                row.getString("words"),
                                Objects.requireNonNull(Sql.instant(row, "at")),
                                row.getString("by_name")),
                        (Object) cases.toArray(UUID[]::new));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
