package ro.asigur.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.store.Accounts;
import ro.asigur.identity.store.Accounts.Account;
import ro.asigur.identity.store.Grants;
import ro.asigur.identity.store.Grants.Grant;
import ro.asigur.identity.store.Grants.Role;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Transactions;

/** A county's active accounts as actors, with what their roles of today permit. For a demo's stories alone. */
@ApplicationScoped
public class DemoCast {

    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    Grants grants;

    @Inject
    CountyClock clock;

    /** In the order in which the accounts were made. */
    public List<Actor> of(TenantId county) {
        return transactions.within(SignIn.binding(county), () -> {
            Map<String, Role> roles =
                    grants.roles().stream().collect(Collectors.toMap(Role::code, Function.identity()));
            List<UatCode> everywhere =
                    grants.uats().stream().map(uat -> new UatCode(uat.siruta())).toList();
            return accounts.all().stream()
                    .filter(account -> account.state().equals("active"))
                    .sorted(java.util.Comparator.comparing(Account::id))
                    .map(account -> actor(county, account, roles, everywhere))
                    .toList();
        });
    }

    private Actor actor(TenantId county, Account account, Map<String, Role> roles, List<UatCode> everywhere) {
        LocalDate today = clock.today();
        Set<String> held = new LinkedHashSet<>();
        Set<String> permissions = new HashSet<>();
        Set<UatCode> uats = new LinkedHashSet<>();
        for (Grant grant : grants.of(account.id())) {
            if (grant.from().isAfter(today)
                    || grant.until() != null && grant.until().isBefore(today)) {
                continue;
            }
            Role role = Objects.requireNonNull(roles.get(grant.role()), grant.role());
            held.add(role.code());
            permissions.addAll(role.permissions());
            List<Integer> named = grant.uats();
            if (named != null) {
                named.forEach(siruta -> uats.add(new UatCode(siruta)));
            } else if (role.scope().equals("county")) {
                uats.addAll(everywhere);
            }
        }
        return new Actor(county, account.id(), account.name(), held, permissions, List.copyOf(uats), account.locale());
    }
}
