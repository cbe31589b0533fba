package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    public List<Role> roles() {
        try (PreparedStatement query = work.connection()
                        .prepareStatement(
                                "select code, name_ro, name_en, scope, second_factor, array(select permission from"
                                        + " base.role_permission p where p.role = r.code order by 1) from base.role r order by position");
                ResultSet rows = query.executeQuery()) {
            List<Role> roles = new ArrayList<>();
            while (rows.next()) {
                roles.add(new Role(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getBoolean(5),
                        List.of((String[]) rows.getArray(6).getArray())));
            }
            return roles;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Grants not ended; null for every account's. */
    public List<Grant> of(@Nullable UUID account) {
        try (PreparedStatement query = work.connection()
                .prepareStatement("select id, account_id, role, uats, valid_from, valid_until from base.role_grant"
                        + " where ended_at is null and (?::uuid is null or account_id = ?) order by valid_from, id")) {
            query.setObject(1, account);
            query.setObject(2, account);
            try (ResultSet rows = query.executeQuery()) {
                List<Grant> grants = new ArrayList<>();
                while (rows.next()) {
                    Array uats = rows.getArray(4);
                    grants.add(new Grant(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            uats == null ? null : List.of((Integer[]) uats.getArray()),
                            rows.getObject(5, LocalDate.class),
                            rows.getObject(6, LocalDate.class)));
                }
                return grants;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void add(Grant grant, UUID by) {
        try (PreparedStatement insert = work.connection()
                .prepareStatement(
                        "insert into base.role_grant (id, account_id, role, uats, valid_from, valid_until, granted_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            List<Integer> uats = grant.uats();
            insert.setObject(1, grant.id());
            insert.setObject(2, grant.accountId());
            insert.setString(3, grant.role());
            insert.setArray(4, uats == null ? null : work.connection().createArrayOf("integer", uats.toArray()));
            insert.setObject(5, grant.from());
            insert.setObject(6, grant.until());
            insert.setObject(7, by);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public boolean end(UUID account, UUID grant) {
        try (PreparedStatement end = work.connection()
                .prepareStatement(
                        "update base.role_grant set ended_at = now() where id = ? and account_id = ? and ended_at is null")) {
            end.setObject(1, grant);
            end.setObject(2, account);
            return end.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The county's communes, in Romanian order. */
    public List<Uat> uats() {
        try (PreparedStatement query =
                        work.connection().prepareStatement("select siruta, name from base.county_uats()");
                ResultSet rows = query.executeQuery()) {
            List<Uat> uats = new ArrayList<>();
            while (rows.next()) {
                uats.add(new Uat(rows.getInt(1), rows.getString(2)));
            }
            return uats;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
