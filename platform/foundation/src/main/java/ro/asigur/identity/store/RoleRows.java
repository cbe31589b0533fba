package ro.asigur.identity.store;

import java.sql.Connection;
import java.util.List;
import ro.asigur.tenancy.api.Sql;

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
        Sql sql = Sql.on(owner);
        sql.run(
                "insert into base.role (code, name_ro, name_en, scope, second_factor, position) values (?, ?, ?, ?, ?, ?)",
                role.code(),
                role.ro(),
                role.en(),
                role.scope(),
                role.secondFactor(),
                role.position());
        sql.batch(
                "insert into base.role_permission (role, permission) values (?, ?)",
                role.permissions().stream()
                        .map(permission -> new Object[] {role.code(), permission})
                        .toList());
    }
}
