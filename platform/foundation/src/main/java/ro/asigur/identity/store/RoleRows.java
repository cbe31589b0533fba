package ro.asigur.identity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The rows of a role, written by the owner when a county is made. */
public final class RoleRows {

    private RoleRows() {}

    public record Row(
            String code,
            String ro,
            String en,
            String scope,
            boolean secondFactor,
            int position,
            List<String> permissions) {}

    public static void insert(Connection owner, Row role) {
        try (PreparedStatement insert = owner.prepareStatement(
                        "insert into base.role (code, name_ro, name_en, scope, second_factor, position)"
                                + " values (?, ?, ?, ?, ?, ?)");
                PreparedStatement permission =
                        owner.prepareStatement("insert into base.role_permission (role, permission) values (?, ?)")) {
            insert.setString(1, role.code());
            insert.setString(2, role.ro());
            insert.setString(3, role.en());
            insert.setString(4, role.scope());
            insert.setBoolean(5, role.secondFactor());
            insert.setInt(6, role.position());
            insert.executeUpdate();
            for (String code : role.permissions()) {
                permission.setString(1, role.code());
                permission.setString(2, code);
                permission.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
