package ro.asigur.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.domain.Password;
import ro.asigur.identity.domain.Totp;
import ro.asigur.identity.store.Accounts;
import ro.asigur.identity.store.Accounts.Account;
import ro.asigur.identity.store.Grants;
import ro.asigur.identity.store.Grants.Grant;
import ro.asigur.identity.store.Grants.Role;
import ro.asigur.identity.store.Grants.Uat;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;

/**
 * The people of a demo installation, from {@code tenants/<county>/demo.json}: made once, in a county that has no account; what to
 * type is shown to whoever looks. Never called unless the installation was started as a demo.
 */
@ApplicationScoped
public class DemoPeople {

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    Grants grants;

    @Inject
    CountyKeys keys;

    @Inject
    CountyClock clock;

    /** @param code of the second factor right now; null for accounts without one */
    public record DemoPerson(
            String username,
            String password,
            String roleRo,
            String roleEn,
            @Nullable String uat,
            @Nullable String code) {}

    public void make(Tenant tenant) {
        Optional<JsonObject> script = script(tenant);
        if (script.isEmpty()) {
            return;
        }
        transactions.within(SignIn.binding(tenant.id()), () -> {
            if (accounts.all().isEmpty()) {
                String hash = Password.hash(script.get().getString("password"));
                Map<String, Role> roles = roles();
                people(script.get()).forEach(person -> make(person, hash, roles));
            }
            return null;
        });
    }

    private void make(JsonObject person, String hash, Map<String, Role> roles) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Role role = Objects.requireNonNull(roles.get(person.getString("role")), person.getString("role"));
        accounts.add(id, person.getString("username"), person.getString("name"), null, null);
        accounts.activate(id, hash, role.secondFactor() ? keys.encrypt(Totp.newSecret(), SignIn.aad(id)) : null);
        List<Integer> uats =
                !person.containsKey("uats") ? null : person.getJsonArray("uats").getValuesAs(JsonNumber::intValue);
        grants.add(
                new Grant(UuidCreator.getTimeOrderedEpoch(), id, role.code(), uats, clock.today(), null), SignIn.ACTOR);
    }

    /** In the order of the script; those whose account is gone are left out. */
    public List<DemoPerson> of(Tenant tenant) {
        Optional<JsonObject> script = script(tenant);
        if (script.isEmpty()) {
            return List.of();
        }
        String password = script.get().getString("password");
        return transactions.within(SignIn.binding(tenant.id()), () -> {
            Map<String, Role> roles = roles();
            Map<Integer, String> names = grants.uats().stream().collect(Collectors.toMap(Uat::siruta, Uat::name));
            return people(script.get()).stream()
                    .flatMap(person -> accounts.byUsername(person.getString("username")).stream()
                            .filter(account -> account.state().equals("active"))
                            .map(account -> told(
                                    account,
                                    password,
                                    Objects.requireNonNull(roles.get(person.getString("role"))),
                                    person.containsKey("uats")
                                            ? person.getJsonArray("uats").getValuesAs(JsonNumber.class).stream()
                                                    .map(uat -> names.getOrDefault(uat.intValue(), uat.toString()))
                                                    .collect(Collectors.joining(", "))
                                            : null)))
                    .toList();
        });
    }

    private DemoPerson told(Account account, String password, Role role, @Nullable String uat) {
        byte[] sealed = account.totpSecret();
        String code = sealed == null ? null : Totp.code(keys.decrypt(sealed, SignIn.aad(account.id())), clock.now());
        return new DemoPerson(account.username(), password, role.nameRo(), role.nameEn(), uat, code);
    }

    private Map<String, Role> roles() {
        return grants.roles().stream().collect(Collectors.toMap(Role::code, Function.identity()));
    }

    private static List<JsonObject> people(JsonObject script) {
        return script.getJsonArray("people").getValuesAs(JsonObject.class);
    }

    private Optional<JsonObject> script(Tenant tenant) {
        Optional<Path> file = tenants.folder(tenant.id())
                .map(folder -> folder.resolve("demo.json"))
                .filter(Files::exists);
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : tenant.national() ? DemoPeople.class.getResourceAsStream("demo-national.json") : null) {
            if (in == null) {
                return Optional.empty();
            }
            try (JsonReader reader = JsonMaker.reader(in)) {
                return Optional.of(reader.readObject());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
