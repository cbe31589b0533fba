package ro.asigur.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.SignInLimits;
import ro.asigur.identity.store.Accounts;
import ro.asigur.identity.store.Accounts.Account;
import ro.asigur.identity.store.Grants;
import ro.asigur.identity.store.Grants.Grant;
import ro.asigur.identity.store.Grants.Role;
import ro.asigur.identity.store.Grants.Uat;
import ro.asigur.identity.store.Sessions;
import ro.asigur.identity.store.Sessions.Session;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Transactions;

/**
 * Session token to actor. Kept in memory for a second: a page asks many things at once, and an ended session still ends at
 * once here and within a second on another instance.
 */
@ApplicationScoped
public class OpenSessions {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int KEPT_AT_MOST = 2_000;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    Transactions transactions;

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    Grants grants;

    @Inject
    CountyClock clock;

    @Inject
    SignInLimits limits;

    /** A session as its screens need it. */
    public record Opened(
            Actor actor, String username, String csrf, Instant expiresAt, List<Held> held, List<Uat> uats) {}

    /** A role held today. */
    public record Held(Role role, Grant grant) {}

    private record Kept(TenantId tenant, Opened opened, Instant until) {}

    public Optional<Opened> find(TenantId tenant, String token) {
        Instant now = clock.now();
        Kept known = kept.get(token);
        if (known != null && known.until().isAfter(now) && known.tenant().equals(tenant)) {
            return Optional.of(known.opened());
        }
        Optional<Opened> opened = transactions.within(SignIn.binding(tenant), () -> read(tenant, token, now));
        if (kept.size() > KEPT_AT_MOST) {
            kept.clear();
        }
        opened.ifPresentOrElse(
                found -> kept.put(token, new Kept(tenant, found, now.plus(KEPT))), () -> kept.remove(token));
        return opened;
    }

    public void forget(String token) {
        kept.remove(token);
    }

    /** After something that the kept ones were made from has changed: what roles may do, how long a session may be idle. */
    public void forgetAll() {
        kept.clear();
    }

    private Optional<Opened> read(TenantId tenant, String token, Instant now) {
        Optional<Session> session = sessions.find(token, now.minus(Duration.ofMinutes(limits.idleMinutes())));
        Optional<Account> account = session.flatMap(found -> accounts.byId(found.accountId()));
        if (session.isEmpty() || account.isEmpty() || !account.get().state().equals("active")) {
            return Optional.empty();
        }
        if (session.get().seenAt().isBefore(now.minusSeconds(60))) {
            sessions.seen(token, now);
        }
        return Optional.of(opened(tenant, account.get(), session.get(), clock.today()));
    }

    private Opened opened(TenantId tenant, Account account, Session session, LocalDate today) {
        Map<String, Role> roles = grants.roles().stream().collect(Collectors.toMap(Role::code, Function.identity()));
        List<Held> held = grants.of(account.id()).stream()
                .filter(grant -> !grant.from().isAfter(today))
                .filter(grant -> grant.until() == null || !grant.until().isBefore(today))
                .map(grant -> new Held(java.util.Objects.requireNonNull(roles.get(grant.role())), grant))
                .toList();
        List<Uat> uats = uats(held);
        Set<String> permissions =
                held.stream().flatMap(one -> one.role().permissions().stream()).collect(Collectors.toSet());
        Actor actor = new Actor(
                tenant,
                account.id(),
                account.name(),
                held.stream().map(one -> one.role().code()).collect(Collectors.toSet()),
                permissions,
                uats.stream().map(uat -> new UatCode(uat.siruta())).toList(),
                account.locale());
        return new Opened(actor, account.username(), session.csrf(), session.expiresAt(), held, uats);
    }

    /** The communes of all roles held: a county role's are all of them. */
    private List<Uat> uats(List<Held> held) {
        Set<Integer> named = new LinkedHashSet<>();
        boolean everywhere = false;
        for (Held one : held) {
            List<Integer> uats = one.grant().uats();
            everywhere |= uats == null && one.role().scope().equals("county");
            named.addAll(uats == null ? List.of() : uats);
        }
        if (!everywhere && named.isEmpty()) {
            return List.of();
        }
        List<Uat> all = new ArrayList<>(grants.uats());
        if (!everywhere) {
            all.removeIf(uat -> !named.contains(uat.siruta()));
        }
        return all;
    }
}
