package ro.asigur.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.SignInLimits;
import ro.asigur.identity.domain.Password;
import ro.asigur.identity.domain.Token;
import ro.asigur.identity.domain.Totp;
import ro.asigur.identity.store.Accounts;
import ro.asigur.identity.store.Accounts.Account;
import ro.asigur.identity.store.Sessions;
import ro.asigur.kernel.Problem;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.TriesByAddress;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Transactions;

/**
 * Opens and ends sessions. What went wrong is told no more exactly than the person needs: a wrong name and a wrong password read
 * alike and take the same time. Failures are counted per account; after five it waits, longer each time, a quarter of an hour
 * at most, so that a lock never shuts a worker out for good. They are counted per address too, whatever the account.
 */
@ApplicationScoped
public class SignIn {

    /** The named system actor that looks after sessions: nobody is signed in yet. */
    static final UUID ACTOR = new UUID(0, 1);

    static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    CountyKeys keys;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail trail;

    @Inject
    SignInLimits limits;

    private final TriesByAddress failures = new TriesByAddress(Duration.ofMinutes(15));

    /** @param code six digits of the authenticator, or null; {@code recoveryCode} in its stead */
    public record Credentials(
            String username,
            String password,
            @Nullable String code,
            @Nullable String recoveryCode) {}

    /**
     * @param address where the attempt comes from
     * @return the session's token, for the cookie
     * @throws Refusal {@code wrong-credentials}, {@code second-factor-needed}, {@code wrong-code}, {@code too-many-attempts}
     */
    public String open(TenantId tenant, Credentials credentials, String address) {
        Attempt attempt = transactions.within(binding(tenant), () -> fromAddress(tenant, credentials, address));
        if (attempt.refused() != null) {
            throw Refusal.of(attempt.refused()); // only now: the failure's count is committed
        }
        return java.util.Objects.requireNonNull(attempt.token());
    }

    private record Attempt(@Nullable String token, @Nullable Problem refused) {
        static Attempt refused(Problem problem) {
            return new Attempt(null, problem);
        }
    }

    /** An address that failed too often is told so before anything is looked up, so it learns nothing about accounts. */
    private Attempt fromAddress(TenantId tenant, Credentials credentials, String address) {
        int most = limits.failuresPerAddress();
        if (!failures.allows(tenant, address, most, clock.now())) {
            return Attempt.refused(IdentityProblem.TOO_MANY_ATTEMPTS);
        }
        Attempt attempt = attempt(credentials);
        boolean failure = attempt.token() == null && attempt.refused() != IdentityProblem.SECOND_FACTOR_NEEDED;
        if (failure && failures.count(tenant, address, clock.now()) == most) {
            trail.wrote(
                    "session.address-waits",
                    UUID.nameUUIDFromBytes(("asigur:address:" + address).getBytes(StandardCharsets.UTF_8)),
                    null,
                    JsonValue.NULL,
                    JsonMaker.object()
                            .add("address", address)
                            .add("failures", most)
                            .build());
        }
        return attempt;
    }

    private Attempt attempt(Credentials credentials) {
        Optional<Account> found = accounts.byUsername(credentials.username());
        Instant now = clock.now();
        boolean right = Password.matches(
                credentials.password(), found.map(Account::passwordHash).orElse(null));
        if (found.isEmpty() || !found.get().state().equals("active")) {
            return Attempt.refused(IdentityProblem.WRONG_CREDENTIALS);
        }
        Account account = found.get();
        Instant locked = account.lockedUntil();
        if (locked != null && locked.isAfter(now)) {
            return Attempt.refused(IdentityProblem.TOO_MANY_ATTEMPTS);
        }
        if (!right) {
            return failed(account, now, IdentityProblem.WRONG_CREDENTIALS);
        }
        long step = account.totpLastStep();
        byte[] sealed = account.totpSecret();
        if (sealed != null) {
            String code = credentials.code();
            String recovery = credentials.recoveryCode();
            if (code != null && !code.isBlank()) {
                OptionalLong taken =
                        Totp.step(keys.decrypt(sealed, aad(account.id())), code, now, account.totpLastStep());
                if (taken.isEmpty()) {
                    return failed(account, now, IdentityProblem.WRONG_CODE);
                }
                step = taken.getAsLong();
            } else if (recovery != null && !recovery.isBlank()) {
                if (!accounts.useRecoveryCode(account.id(), recovery)) {
                    return failed(account, now, IdentityProblem.WRONG_CODE);
                }
            } else {
                return Attempt.refused(IdentityProblem.SECOND_FACTOR_NEEDED);
            }
        }
        accounts.signedIn(account.id(), step, now);
        String token = Token.fresh(32);
        sessions.open(token, account.id(), Token.fresh(24), now.plus(ABSOLUTE));
        trail.wrote("session.opened", account.id(), null, JsonValue.NULL, JsonValue.NULL);
        return new Attempt(token, null);
    }

    private Attempt failed(Account account, Instant now, Problem problem) {
        int times = account.failedLogins() + 1;
        Duration wait =
                times < FREE_FAILURES ? Duration.ZERO : Duration.ofMinutes(1L << Math.min(times - FREE_FAILURES, 4));
        Duration lock = wait.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : wait;
        accounts.failed(account.id(), times, lock.isZero() ? null : now.plus(lock));
        trail.wrote(
                "session.refused",
                account.id(),
                null,
                JsonValue.NULL,
                JsonMaker.object().add("problem", problem.code()).build());
        return Attempt.refused(problem);
    }

    public void end(TenantId tenant, String token) {
        transactions.within(binding(tenant), () -> {
            sessions.end(token);
            return null;
        });
    }

    /** What a sealed second-factor secret is bound to. */
    static byte[] aad(UUID account) {
        return ("totp|" + account).getBytes(StandardCharsets.UTF_8);
    }

    static Binding binding(TenantId tenant) {
        return new Binding(tenant, ACTOR, List.of());
    }
}
