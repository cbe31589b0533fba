package ro.asigur.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.domain.CaseState;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Cases as they stand. */
@ApplicationScoped
public class Cases {

    static final String CASE = """
            select c.id, c.household_id, c.uat, c.subject, c.state, c.opened_at, c.opened_by_name, c.responsible,
                c.responsible_name, c.review_on, c.closed_at, c.closed_because, c.version
            from core.care_case c\s""";

    @Inject
    Work work;

    /**
     * @param subject the member it is about; null: the whole household
     * @param reviewOn null once it is closed
     * @param closedBecause code of the reason
     */
    public record CareCase(
            UUID id,
            HouseholdId household,
            UatCode uat,
            @Nullable UUID subject,
            CaseState state,
            Instant openedAt,
            String openedBy,
            UUID responsible,
            String responsibleName,
            @Nullable LocalDate reviewOn,
            @Nullable Instant closedAt,
            @Nullable String closedBecause,
            int version) {

        public boolean isClosed() {
            return state == CaseState.INCHIS;
        }
    }

    public Optional<CareCase> find(UUID id) {
        return sql().first(CASE + "where c.id = ?", Cases::read, id);
    }

    /** Locked until the commit. */
    public Optional<CareCase> take(UUID id) {
        return sql().first(CASE + "where c.id = ? for update", Cases::read, id);
    }

    /** Of one household, the latest first. */
    public List<CareCase> of(HouseholdId household) {
        return sql().list(
                        CASE + "where c.household_id = ? order by c.opened_at desc, c.id",
                        Cases::read,
                        household.value());
    }

    /** @return false when the household has an open case, or the id is in use */
    public boolean add(CareCase fresh) {
        return sql().run(
                                """
                        insert into core.care_case (id, household_id, uat, subject, state, opened_at, opened_by, opened_by_name,
                            responsible, responsible_name, review_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""",
                                fresh.id(),
                                fresh.household().value(),
                                fresh.uat().siruta(),
                                fresh.subject(),
                                fresh.state().code(),
                                fresh.openedAt(),
                                work.binding().actor(),
                                fresh.openedBy(),
                                fresh.responsible(),
                                fresh.responsibleName(),
                                fresh.reviewOn())
                == 1;
    }

    public void moved(UUID id, CaseState to) {
        sql().run("update core.care_case set state = ?, version = version + 1 where id = ?", to.code(), id);
    }

    public void closed(UUID id, String because, Instant at) {
        sql().run("""
                        update core.care_case set state = 'inchis', closed_at = ?, closed_because = ?, review_on = null,
                            version = version + 1 where id = ?""", at, because, id);
    }

    public void reopened(UUID id, LocalDate reviewOn) {
        sql().run("""
                        update core.care_case set state = 'deschis', closed_at = null, closed_because = null, review_on = ?,
                            version = version + 1 where id = ?""", reviewOn, id);
    }

    public void responsible(UUID id, UUID account, String name) {
        sql().run(
                        "update core.care_case set responsible = ?, responsible_name = ?, version = version + 1 where id = ?",
                        account,
                        name,
                        id);
    }

    public void reviewOn(UUID id, LocalDate day) {
        sql().run("update core.care_case set review_on = ?, version = version + 1 where id = ?", day, id);
    }

    /** Open ones that an account answers for in these communes. Locked until the commit. */
    public List<CareCase> takeOf(UUID responsible, List<UatCode> uats) {
        return sql().list(
                        CASE
                                + "where c.responsible = ? and c.state <> 'inchis' and c.uat = any(?) order by c.id for update",
                        Cases::read,
                        responsible,
                        uats.stream().map(UatCode::siruta).toArray(Integer[]::new));
    }

    /** How many open ones an account answers for. */
    public Map<UUID, Integer> openByResponsible() {
        record OfAccount(UUID account, int open) {}
        return sql()
                .list("""
                        select responsible, count(*)::integer as open from core.care_case where state <> 'inchis'
                        group by responsible""", row -> new OfAccount(row.getObject("responsible", UUID.class), row.getInt("open")))
                .stream()
                .collect(Collectors.toMap(OfAccount::account, OfAccount::open));
    }

    static CareCase read(ResultSet row) throws SQLException {
        return new CareCase(
                row.getObject("id", UUID.class),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                new UatCode(row.getInt("uat")),
                row.getObject("subject", UUID.class),
                CaseState.of(row.getString("state")).orElseThrow(),
                Objects.requireNonNull(Sql.instant(row, "opened_at")),
                row.getString("opened_by_name"),
                row.getObject("responsible", UUID.class),
                row.getString("responsible_name"),
                row.getObject("review_on", LocalDate.class),
                Sql.instant(row, "closed_at"),
                row.getString("closed_because"),
                row.getInt("version"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
