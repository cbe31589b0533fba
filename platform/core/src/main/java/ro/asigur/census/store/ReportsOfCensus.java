package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.CensusReports;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What reports ask of the census. */
@ApplicationScoped
public class ReportsOfCensus implements CensusReports {

    @Inject
    Work work;

    @Inject
    CnpSafe safe;

    @Inject
    Lives lives;

    @Override
    public List<VisitMade> visits(UUID account, LocalDate from, LocalDate until) {
        return sql().list(
                        """
                        select visit_date, outcome, household_id, made_at from core.visit
                        where author = ? and visit_date between ? and ? order by visit_date, made_at""",
                        row -> new VisitMade(
                                Objects.requireNonNull(row.getObject("visit_date", LocalDate.class)),
                                row.getString("outcome"),
                                Objects.requireNonNull(row.getObject("household_id", UUID.class)),
                                Objects.requireNonNull(Sql.instant(row, "made_at"))),
                        account,
                        from,
                        until);
    }

    @Override
    public List<Child> children(UatCode uat, LocalDate today) {
        return sql().list("""
                        select p.id, p.family_name, p.given_name, p.birth_date, p.birth_precision, p.sex, p.cnp_cipher,
                            h.id as household, h.number, v.name as village, h.address, h.head_name,
                            case when m.died_on is not null then 'deces' else coalesce(m.presence, p.mother) end as mother,
                            case when f.died_on is not null then 'deces' else coalesce(f.presence, p.father) end as father,
                            btrim(c.given_name || ' ' || c.family_name) as carer
                        from core.person p
                        join core.household h on h.id = p.household_id
                        join core.village v on v.siruta = h.village
                        left join core.person m on m.household_id = p.household_id and m.id::text = p.mother
                        left join core.person f on f.household_id = p.household_id and f.id::text = p.father
                        left join core.person c on c.id = h.main_carer
                        where p.uat = ? and p.merged_into is null and p.died_on is null and p.presence <> 'plecat_definitiv'
                            and core.counted_from(p.birth_date, p.birth_precision) > ?::date - interval '18 years'
                        order by v.name collate "ro-RO-x-icu", h.number, p.birth_date, p.id""", this::child, uat.siruta(), today);
    }

    private Child child(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Cnp cnp = safe.open(row.getBytes("cnp_cipher"), id);
        return new Child(
                id,
                row.getString("family_name"),
                row.getString("given_name"),
                Objects.requireNonNull(row.getObject("birth_date", LocalDate.class)),
                row.getString("birth_precision"),
                row.getString("sex"),
                masked(cnp),
                Objects.requireNonNull(row.getObject("household", UUID.class)),
                row.getInt("number"),
                row.getString("village"),
                row.getString("address"),
                row.getString("head_name"),
                row.getString("mother"),
                row.getString("father"),
                row.getString("carer"));
    }

    private static @Nullable String masked(@Nullable Cnp cnp) {
        return cnp == null ? null : cnp.toString();
    }

    @Override
    public Optional<UUID> mainCarer(HouseholdId household) {
        return lives.carer(household);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
