package ro.asigur.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class TransactionsStoreIT {

    private static final TenantId BACAU = new TenantId("bacau");
    private static final TenantId VRANCEA = new TenantId("vrancea");

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    CountyPools pools;

    @Inject
    Secrets secrets;

    private static Binding binding(TenantId tenant, int... uats) {
        return new Binding(
                tenant,
                UUID.randomUUID(),
                java.util.Arrays.stream(uats).mapToObj(UatCode::new).toList());
    }

    private String setting(String name) {
        return Sql.on(work.connection())
                .only("select coalesce(current_setting('" + name + "', true), '') v", row -> row.getString("v"));
    }

    @Test
    void a_transaction_is_bound_to_its_communes_and_the_next_on_the_same_connection_starts_unbound()
            throws SQLException {
        assertEquals("22665,24089", transactions.within(binding(BACAU, 22665, 24089), () -> setting("app.uats")));
        try (var connection = pools.runtime(BACAU)) {
            assertEquals(
                    "",
                    Sql.on(connection)
                            .only(
                                    "select coalesce(current_setting('app.uats', true), '') v",
                                    row -> row.getString("v")));
            connection.rollback();
        }
    }

    @Test
    void what_the_counties_share_is_bound_to_one_of_them_and_the_next_on_the_same_connection_starts_unbound()
            throws SQLException {
        String county = "select coalesce(current_setting('app.county', true), '') v";
        assertEquals(
                "vrancea",
                transactions.shared(VRANCEA, shared -> Sql.on(shared).only(county, row -> row.getString("v"))));
        try (var connection = pools.shared().getConnection()) {
            assertEquals("", Sql.on(connection).only(county, row -> row.getString("v")));
            connection.rollback();
        }
    }

    @Test
    void a_nested_use_case_joins_and_another_actor_inside_is_refused() {
        Binding outer = binding(BACAU, 22665);
        transactions.within(outer, () -> transactions.within(outer, () -> setting("app.uats")));
        assertThrows(
                IllegalStateException.class,
                () -> transactions.within(outer, () -> transactions.within(binding(BACAU, 22665), () -> "")));
    }

    @Test
    void a_failing_use_case_leaves_nothing_behind() {
        Binding binding = binding(BACAU);
        assertThrows(
                IllegalArgumentException.class,
                () -> transactions.within(binding, () -> {
                    Sql.on(work.connection())
                            .run(
                                    "insert into base.setting (key, value, changed_by) values ('x.y', 'z', ?)",
                                    binding.actor());
                    throw new IllegalArgumentException("changed my mind");
                }));
        int rows = transactions.within(
                binding,
                () -> Sql.on(work.connection())
                        .only("select count(*) n from base.setting where key = 'x.y'", row -> row.getInt("n")));
        assertEquals(0, rows);
    }

    @Test
    void what_is_done_at_commit_runs_in_order_and_before_it() {
        List<String> order = new ArrayList<>();
        transactions.within(binding(BACAU), () -> {
            work.recordAtCommit(() -> order.add("record"));
            work.beforeCommit(() -> order.add("before"));
            work.afterCommit(() -> order.add("after"));
            return null;
        });
        assertEquals(List.of("before", "record", "after"), order);
    }

    @Test
    void the_role_of_one_county_cannot_connect_to_the_database_of_another() {
        String url = System.getProperty("asigur.jdbc.url") + "t_vrancea";
        SQLException refused = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(
                        url, pools.runtimeRole(BACAU), secrets.password(pools.runtimeRole(BACAU))));
        assertEquals("42501", refused.getSQLState(), refused.getMessage());
    }

    @Test
    void the_runtime_role_may_not_define_nor_change_the_trail() {
        for (String sql : List.of(
                "create table base.mine (a int)",
                "drop table base.account",
                "alter table base.audit_entry disable row level security",
                "set role own_t_bacau")) {
            Sql.Failure refused = assertThrows(
                    Sql.Failure.class,
                    () -> transactions.within(
                            binding(BACAU), () -> Sql.on(work.connection()).run(sql)),
                    sql);
            assertEquals("42501", refused.state(), sql);
        }
        // without a policy for it, an update finds nothing to change
        int changed = transactions.within(
                binding(BACAU), () -> Sql.on(work.connection()).run("update base.audit_entry set action = 'x'"));
        assertEquals(0, changed);
    }

    @Test
    void every_county_has_a_database_of_its_own() {
        assertEquals("t_bacau", transactions.within(binding(BACAU), this::database));
        assertEquals("t_vrancea", transactions.within(binding(VRANCEA), this::database));
    }

    private String database() {
        return Sql.on(work.connection()).only("select current_database() d", row -> row.getString("d"));
    }

    @Test
    void secrets_may_be_read_by_their_user_alone() throws java.io.IOException {
        secrets.bytes("master.key", 32);
        var file = java.nio.file.Path.of(System.getProperty("asigur.data"), "secrets", "master.key");
        String rights = java.nio.file.attribute.PosixFilePermissions.toString(
                java.nio.file.Files.getPosixFilePermissions(file));
        assertTrue(rights.endsWith("------"), rights);
    }
}
