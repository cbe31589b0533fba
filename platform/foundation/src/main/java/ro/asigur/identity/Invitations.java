package ro.asigur.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.OneTimeLinks;
import ro.asigur.identity.domain.CommonPasswords;
import ro.asigur.identity.domain.Password;
import ro.asigur.identity.domain.Totp;
import ro.asigur.identity.store.Accounts;
import ro.asigur.identity.store.Accounts.Account;
import ro.asigur.identity.store.Grants;
import ro.asigur.identity.store.Grants.Grant;
import ro.asigur.identity.store.Grants.Role;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;

/**
 * The invited person's side: look at the link, choose a password and, where the role asks for it, set up the second factor. The
 * link works once, after everything is right.
 */
@ApplicationScoped
public class Invitations {

    private static final int SHORTEST = 10;
    private static final int RECOVERY_CODES = 8;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    OneTimeLinks links;

    @Inject
    Accounts accounts;

    @Inject
    Grants grants;

    @Inject
    CountyKeys keys;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail trail;

    /** @param secret base32; {@code uri} is what a QR code shows an authenticator */
    public record TotpSetup(String secret, String uri) {}

    public record Invitation(
            String name,
            String username,
            boolean secondFactor,
            @Nullable TotpSetup totp) {}

    /** @param secret the one that {@link #look} proposed and the person's authenticator now holds */
    public record Acceptance(
            String password,
            @Nullable String secret,
            @Nullable String code) {}

    public Invitation look(TenantId tenant, String token) {
        return transactions.within(SignIn.binding(tenant), () -> {
            Account account = account(links.look(People.INVITATION, token).orElseThrow(Invitations::notValid));
            boolean factor = secondFactor(account.id());
            byte[] secret = Totp.newSecret();
            TotpSetup setup = factor
                    ? new TotpSetup(
                            Totp.base32(secret),
                            Totp.uri(secret, tenants.get(tenant).nameRo(), account.username()))
                    : null;
            return new Invitation(account.name(), account.username(), factor, setup);
        });
    }

    /** @return recovery codes, told once; empty where no second factor is asked for */
    public List<String> accept(TenantId tenant, String token, Acceptance acceptance) {
        return transactions.within(SignIn.binding(tenant), () -> {
            Account account = account(links.look(People.INVITATION, token).orElseThrow(Invitations::notValid));
            checkPassword(acceptance.password(), account);
            byte[] secret = secondFactor(account.id()) ? confirmed(acceptance) : null;
            if (links.take(People.INVITATION, token).isEmpty()) {
                throw notValid();
            }
            accounts.activate(
                    account.id(),
                    Password.hash(acceptance.password()),
                    secret == null ? null : keys.encrypt(secret, SignIn.aad(account.id())));
            List<String> codes = secret == null ? List.of() : recoveryCodes();
            accounts.setRecoveryCodes(account.id(), codes);
            trail.wrote("account.activated", account.id(), null, JsonValue.NULL, JsonValue.NULL);
            return codes;
        });
    }

    /** A link that makes the first administrator of a county that has no account yet; empty when it has. */
    public java.util.Optional<String> firstAdministrator(Tenant tenant) {
        return transactions.within(SignIn.binding(tenant.id()), () -> {
            boolean only =
                    accounts.all().stream().allMatch(account -> account.state().equals("invited"));
            if (!only) {
                return java.util.Optional.empty();
            }
            UUID id = accounts.byUsername("administrator").map(Account::id).orElseGet(() -> firstAccount(tenant));
            JsonObject payload =
                    JsonMaker.object().add("account", id.toString()).build();
            return java.util.Optional.of(
                    links.make(People.INVITATION, payload, clock.now().plus(People.INVITATION_LASTS)));
        });
    }

    private UUID firstAccount(Tenant tenant) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        LocalDate today = clock.today();
        accounts.add(id, "administrator", "Administrator " + tenant.nameRo(), null, null);
        String role = tenant.national() ? "operator" : "county-admin";
        grants.add(new Grant(UuidCreator.getTimeOrderedEpoch(), id, role, null, today, null), SignIn.ACTOR);
        return id;
    }

    private Account account(JsonObject payload) {
        Account account =
                accounts.byId(UUID.fromString(payload.getString("account"))).orElseThrow(Invitations::notValid);
        if (account.state().equals("closed")) {
            throw notValid();
        }
        return account;
    }

    private boolean secondFactor(UUID account) {
        List<String> held = grants.of(account).stream().map(Grant::role).toList();
        return grants.roles().stream().filter(Role::secondFactor).anyMatch(role -> held.contains(role.code()));
    }

    private byte[] confirmed(Acceptance acceptance) {
        String secret = acceptance.secret();
        String code = acceptance.code();
        if (secret == null || code == null) {
            throw Refusal.at("/code", IdentityProblem.SECOND_FACTOR_NEEDED);
        }
        byte[] bytes = decoded(secret);
        if (Totp.step(bytes, code, clock.now(), 0).isEmpty()) {
            throw Refusal.at("/code", IdentityProblem.WRONG_CODE);
        }
        return bytes;
    }

    private static byte[] decoded(String secret) {
        if (!secret.matches("[A-Z2-7]{32}")) {
            throw Refusal.at("/secret", IdentityProblem.WRONG_CODE);
        }
        return Base32.decode(secret);
    }

    private static void checkPassword(String password, Account account) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.at("/password", IdentityProblem.PASSWORD_TOO_SHORT, Map.of("least", SHORTEST));
        }
        if (CommonPasswords.common(password, account.username(), account.name())) {
            throw Refusal.at("/password", IdentityProblem.PASSWORD_TOO_COMMON);
        }
    }

    private static List<String> recoveryCodes() {
        SecureRandom random = new SecureRandom();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[10];
            random.nextBytes(bytes);
            codes.add(Base32.toBase32String(bytes));
        }
        return codes;
    }

    private static Refusal notValid() {
        return Refusal.of(IdentityProblem.LINK_NOT_VALID);
    }
}
