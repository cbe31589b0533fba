package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Roles, their permissions, and who holds them where and from when to when. */
@ApplicationScoped
public class Grants {

    @Inject
    Work work;

    /** @param uats SIRUTA codes; null: as wide as the role's scope */
    public record Grant(
            UUID id,
            UUID accountId,
            String role,
            @Nullable List<Integer> uats,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param scope uats, county, or granted: persons granted one by one only */
    public record Role(
            String code, String nameRo, String nameEn, String scope, boolean secondFactor, List<String> permissions) {}

    public record Uat(int siruta, String name) {}

    private Sql sql() {
        return Sql.on(work.connection());
    }

    public List<Role> roles() {
        return sql().list(
                        "select code, name_ro, name_en, scope, second_factor, array(select permission from"
                                + " base.role_permission p where p.role = r.code order by 1) permissions"
                                + " from base.role r order by position",
                        row -> new Role(
                                row.getString("code"),
                                row.getString("name_ro"),
                                row.getString("name_en"),
                                row.getString("scope"),
                                row.getBoolean("second_factor"),
                                Sql.texts(row, "permissions")));
    }

    /** Grants not ended; null for every account's. */
    public List<Grant> of(@Nullable UUID account) {
        return sql().list(
                        "select id, account_id, role, uats, valid_from, valid_until from base.role_grant"
                                + " where ended_at is null and (?::uuid is null or account_id = ?) order by valid_from, id",
                        Grants::grant,
                        account,
                        account);
    }

    private static Grant grant(ResultSet row) throws SQLException {
        Array uats = row.getArray("uats");
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("role"),
                uats == null ? null : List.of((Integer[]) uats.getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    public void add(Grant grant, UUID by) {
        List<Integer> uats = grant.uats();
        sql().run(
                        "insert into base.role_grant (id, account_id, role, uats, valid_from, valid_until, granted_by)"
                                + " values (?, ?, ?, ?::integer[], ?, ?, ?)",
                        grant.id(),
                        grant.accountId(),
                        grant.role(),
                        uats == null ? null : uats.toArray(Integer[]::new),
                        grant.from(),
                        grant.until(),
                        by);
    }

    public boolean end(UUID account, UUID grant) {
        return sql().run(
                                "update base.role_grant set ended_at = now() where id = ? and account_id = ? and ended_at is null",
                                grant,
                                account)
                == 1;
    }

    /** The county's communes, in Romanian order. */
    public List<Uat> uats() {
        return sql().list(
                        "select siruta, name from base.county_uats()",
                        row -> new Uat(row.getInt("siruta"), row.getString("name")));
    }
}
