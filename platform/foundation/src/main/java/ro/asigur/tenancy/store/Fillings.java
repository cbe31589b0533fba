package ro.asigur.tenancy.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.Tenant;

/** Which first fillings a county has had, and the running of those it has not. */
public final class Fillings {

    private Fillings() {}

    /** One transaction per filling, with its note: after a crash it is either there or not. */
    public static void run(Tenant tenant, Path folder, Connection owner, List<FirstFilling> fillings)
            throws SQLException {
        owner.setAutoCommit(false);
        for (FirstFilling filling : fillings.stream()
                .sorted(Comparator.comparingInt(FirstFilling::order))
                .toList()) {
            try (PreparedStatement note =
                    owner.prepareStatement("insert into base.first_filling (name) values (?) on conflict do nothing")) {
                note.setString(1, filling.name());
                if (note.executeUpdate() == 1 || filling.atEveryStart()) {
                    filling.fill(tenant, folder, owner);
                }
            }
            owner.commit();
        }
    }
}
