package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Persons granted one by one to accounts; whose person may not be seen, is not found. */
@ApplicationScoped
public class PersonGrants {

    private static final String GRANT = """
            select g.id, g.account_id, g.person_id, g.reason, g.starts_at, g.ends_at, g.given_by, g.ended_at, w.words,
                p.uat, p.household_id
            from core.person_grant g
            join core.person p on p.id = g.person_id
            left join core.person_grant_words w on w.grant_id = g.id
            """;

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PersonGrants() {}

    @Inject
    public PersonGrants(Work work) {
        this.work = work;
    }

    /** @param givenBy null when a module gave it; {@code endedAt} when it was ended before its time */
    public record Grant(
            UUID id,
            UUID account,
            UUID person,
            UatCode uat,
            HouseholdId household,
            String reason,
            @Nullable String words,
            Instant startsAt,
            Instant endsAt,
            @Nullable UUID givenBy,
            @Nullable Instant endedAt) {}

    /** @return false when the id is in use already */
    public boolean add(Grant grant, Instant at) {
        int added = sql().run(
                        """
                        insert into core.person_grant (id, account_id, person_id, reason, starts_at, ends_at, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                        grant.id(),
                        grant.account(),
                        grant.person(),
                        grant.reason(),
                        grant.startsAt(),
                        grant.endsAt(),
                        grant.givenBy(),
                        at);
        if (added == 1 && grant.words() != null) {
            sql().run(
                            "insert into core.person_grant_words (grant_id, person_id, uat, words) values (?, ?, ?, ?)",
                            grant.id(),
                            grant.person(),
                            grant.uat().siruta(),
                            grant.words());
        }
        return added == 1;
    }

    /** Whether the account has access to the person at some time between the two instants. */
    public boolean overlaps(UUID account, UUID person, Instant starts, Instant ends) {
        return sql().first("""
                        select 1 from core.person_grant
                        where account_id = ? and person_id = ? and ended_at is null and starts_at < ? and ends_at > ?""", row -> true, account, person, ends, starts).isPresent();
    }

    /** @return false when it had ended already */
    public boolean end(UUID grant, Instant at) {
        return sql().run("""
                                update core.person_grant set ended_at = ?, ended_by = ?
                                where id = ? and ended_at is null and ends_at > ?""", at, work.binding().actor(), grant, at) == 1;
    }

    public Optional<Grant> find(UUID grant) {
        return sql().first(GRANT + "where g.id = ?", PersonGrants::grant, grant);
    }

    /** Of the members of one household, the last to end first. */
    public List<Grant> of(HouseholdId household) {
        return sql().list(
                        GRANT + "where p.household_id = ? order by g.ended_at is not null, g.ends_at desc, g.id",
                        PersonGrants::grant,
                        household.value());
    }

    /** What the account may see now, the first to end first. */
    public List<Grant> openOf(UUID account, Instant at) {
        return sql().list(
                        GRANT + "where g.account_id = ? and g.ended_at is null and g.starts_at <= ? and g.ends_at > ?"
                                + " order by g.ends_at, g.id",
                        PersonGrants::grant,
                        account,
                        at,
                        at);
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new UatCode(row.getInt("uat")),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                row.getString("reason"),
                row.getString("words"),
                Objects.requireNonNull(Sql.instant(row, "starts_at")),
                Objects.requireNonNull(Sql.instant(row, "ends_at")),
                row.getObject("given_by", UUID.class),
                Sql.instant(row, "ended_at"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
