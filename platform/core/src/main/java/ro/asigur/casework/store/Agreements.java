package ro.asigur.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.casework.PlanSheet.AgreementSheet;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What families said of their plans. */
@ApplicationScoped
public class Agreements {

    private static final String AGREEMENT = """
            select id, agreement, signer, signed_on, way, signature, recorded_by_name, recorded_at from core.plan_agreement
            where plan_id = ? order by recorded_at desc, id desc""";

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Agreements() {}

    @Inject
    public Agreements(Work work) {
        this.work = work;
    }

    /** The plan is active while the family agrees and something of it has begun, else a proposal. */
    public void add(Plans.Plan plan, AgreementSheet said) {
        sql().run(
                        """
                        insert into core.plan_agreement (id, plan_id, uat, agreement, signer, signed_on, way, signature,
                            recorded_by, recorded_by_name, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        said.id(),
                        plan.id(),
                        plan.uat(),
                        said.agreement(),
                        said.signer(),
                        said.on(),
                        said.way(),
                        said.signature(),
                        work.binding().actor(),
                        said.recordedBy(),
                        said.recordedAt());
        sql().run("""
                        update core.plan set agreement = ?, state = case when ? = 'da' and exists (select from core.plan_line l
                            where l.plan_id = plan.id and l.state in ('planificat', 'in_derulare')) then 'activ' else 'propus' end
                        where id = ?""", said.agreement(), said.agreement(), plan.id());
    }

    public Optional<AgreementSheet> latest(UUID plan) {
        return sql().first(AGREEMENT + " limit 1", Agreements::read, plan);
    }

    /** Latest first. */
    public List<AgreementSheet> of(UUID plan) {
        return sql().list(AGREEMENT, Agreements::read, plan);
    }

    private static AgreementSheet read(ResultSet row) throws SQLException {
        return new AgreementSheet(
                row.getObject("id", UUID.class),
                row.getString("agreement"),
                row.getString("signer"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("way"),
                row.getString("signature"),
                row.getString("recorded_by_name"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
