package ro.asigur.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Active accounts with the roles that hold a permission today. */
@ApplicationScoped
public class ColleagueRows implements Colleagues {

    private static final String HELD = """
            select a.id, a.name, r.name_ro, r.name_en, r.scope = 'county' and g.uats is null as everywhere, g.uats
            from base.account a
            join base.role_grant g on g.account_id = a.id and g.ended_at is null and g.valid_from <= ?
                and (g.valid_until is null or g.valid_until >= ?)
            join base.role r on r.code = g.role
            join base.role_permission p on p.role = r.code and p.permission = ?
            where a.state = 'active' and (?::uuid is null or a.id = ?)
            order by a.name collate "ro-RO-x-icu", a.id, r.position, g.id""";

    @Inject
    Work work;

    @Inject
    CountyClock clock;

    private record Held(UUID account, String name, RoleName role, boolean everywhere, List<Integer> uats) {}

    @Override
    public List<Colleague> holding(String permission) {
        return colleagues(permission, null);
    }

    @Override
    public Optional<Colleague> find(UUID account, String permission) {
        return colleagues(permission, account).stream().findFirst();
    }

    private List<Colleague> colleagues(String permission, @Nullable UUID account) {
        Map<UUID, List<Held>> byAccount = new LinkedHashMap<>();
        Sql.on(work.connection())
                .list(HELD, ColleagueRows::held, clock.today(), clock.today(), permission, account, account)
                .forEach(held -> byAccount
                        .computeIfAbsent(held.account(), any -> new ArrayList<>())
                        .add(held));
        return byAccount.values().stream().map(ColleagueRows::colleague).toList();
    }

    private static Colleague colleague(List<Held> held) {
        Set<Integer> uats = new LinkedHashSet<>();
        held.forEach(one -> uats.addAll(one.uats()));
        return new Colleague(
                held.get(0).account(),
                held.get(0).name(),
                held.stream().map(Held::role).distinct().toList(),
                held.stream().anyMatch(Held::everywhere),
                Set.copyOf(uats));
    }

    private static Held held(ResultSet row) throws SQLException {
        Array uats = row.getArray("uats");
        return new Held(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new RoleName(row.getString("name_ro"), row.getString("name_en")),
                row.getBoolean("everywhere"),
                uats == null ? List.of() : List.of((Integer[]) uats.getArray()));
    }
}
