package ro.asigur.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.InvitationPost;
import ro.asigur.identity.api.OneTimeLinks;
import ro.asigur.identity.api.Requires;
import ro.asigur.identity.store.Accounts;
import ro.asigur.identity.store.Accounts.Account;
import ro.asigur.identity.store.Grants;
import ro.asigur.identity.store.Grants.Grant;
import ro.asigur.identity.store.Grants.Role;
import ro.asigur.identity.store.Grants.Uat;
import ro.asigur.identity.store.Sessions;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The county administrator's work on people: invite, give and end roles, make a new link, close. */
@ApplicationScoped
@Requires("admin.people")
public class People {

    static final String INVITATION = "invitation";
    static final Duration INVITATION_LASTS = Duration.ofDays(7);
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,60}");

    @Inject
    Accounts accounts;

    @Inject
    Grants grants;

    @Inject
    Sessions sessions;

    @Inject
    OneTimeLinks links;

    @Inject
    Instance<InvitationPost> post;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor current;

    @Inject
    CountyClock clock;

    /** Somebody to be invited. */
    public record Newcomer(
            String name,
            String username,
            @Nullable String email,
            @Nullable String phone,
            List<NewGrant> grants) {}

    /** @param uats SIRUTA codes, null for the whole county */
    public record NewGrant(
            String role,
            @Nullable List<Integer> uats,
            LocalDate from,
            @Nullable LocalDate until) {}

    public record Person(Account account, List<Grant> grants) {}

    /**
     * @param token of the one-time link, told once
     * @param posted it goes to the person by e-mail too
     */
    public record Invited(Person person, String token, boolean posted) {}

    public List<Person> all() {
        Map<UUID, List<Grant>> held = grants.of(null).stream().collect(Collectors.groupingBy(Grant::accountId));
        return accounts.all().stream()
                .map(account -> new Person(account, held.getOrDefault(account.id(), List.of())))
                .toList();
    }

    public List<Role> roles() {
        return grants.roles();
    }

    public Invited invite(Newcomer newcomer) {
        String username = newcomer.username().strip().toLowerCase(Locale.ROOT);
        List<Refusal.Field> wrong = new ArrayList<>();
        if (newcomer.name().isBlank()) {
            wrong.add(new Refusal.Field("/name", IdentityProblem.NAME_NEEDED, Map.of()));
        }
        if (!USERNAME.matcher(username).matches()) {
            wrong.add(new Refusal.Field("/username", IdentityProblem.USERNAME_SHAPE, Map.of()));
        } else if (accounts.byUsername(username).isPresent()) {
            wrong.add(new Refusal.Field("/username", IdentityProblem.USERNAME_TAKEN, Map.of("username", username)));
        }
        if (newcomer.grants().isEmpty()) {
            wrong.add(new Refusal.Field("/grants", IdentityProblem.GRANT_NEEDED, Map.of()));
        }
        for (int i = 0; i < newcomer.grants().size(); i++) {
            wrong.addAll(faults(newcomer.grants().get(i), "/grants/" + i));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(IdentityProblem.INVALID, wrong);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        accounts.add(id, username, newcomer.name().strip(), newcomer.email(), newcomer.phone());
        newcomer.grants().forEach(grant -> give(id, grant));
        trail.wrote(
                "account.invited",
                id,
                null,
                JsonValue.NULL,
                JsonMaker.object().add("username", username).build());
        return invited(id);
    }

    public Person grant(UUID account, NewGrant grant) {
        active(account);
        List<Refusal.Field> wrong = faults(grant, "");
        if (!wrong.isEmpty()) {
            throw Refusal.of(IdentityProblem.INVALID, wrong);
        }
        give(account, grant);
        sessions.endAll(account); // rotation when rights change
        return person(account);
    }

    public Person endGrant(UUID account, UUID grant) {
        active(account);
        if (account.equals(current.get().id())) {
            throw Refusal.of(IdentityProblem.NOT_YOURSELF);
        }
        if (!grants.end(account, grant)) {
            throw Refusal.of(IdentityProblem.PERSON_NOT_FOUND);
        }
        sessions.endAll(account);
        trail.wrote(
                "grant.ended",
                account,
                null,
                JsonMaker.object().add("grant", grant.toString()).build(),
                JsonValue.NULL);
        return person(account);
    }

    /** A new link for who lost the first one or the password; open sessions end. */
    public Invited newLink(UUID account) {
        active(account);
        sessions.endAll(account);
        trail.wrote("account.link-made", account, null, JsonValue.NULL, JsonValue.NULL);
        return invited(account);
    }

    public Person close(UUID account) {
        active(account);
        if (account.equals(current.get().id())) {
            throw Refusal.of(IdentityProblem.NOT_YOURSELF);
        }
        accounts.close(account);
        sessions.endAll(account);
        trail.wrote("account.closed", account, null, JsonValue.NULL, JsonValue.NULL);
        return person(account);
    }

    private void active(UUID account) {
        Account found = accounts.byId(account).orElseThrow(() -> Refusal.of(IdentityProblem.PERSON_NOT_FOUND));
        if (found.state().equals("closed")) {
            throw Refusal.of(IdentityProblem.ACCOUNT_CLOSED);
        }
    }

    private Person person(UUID id) {
        return new Person(accounts.byId(id).orElseThrow(), grants.of(id));
    }

    private Invited invited(UUID id) {
        Person person = person(id);
        String token = link(id);
        Account account = person.account();
        boolean posted =
                post.stream().anyMatch(one -> one.post(id, account.email(), account.locale(), token, INVITATION_LASTS));
        return new Invited(person, token, posted);
    }

    private String link(UUID account) {
        JsonObject payload =
                JsonMaker.object().add("account", account.toString()).build();
        return links.make(INVITATION, payload, clock.now().plus(INVITATION_LASTS));
    }

    private void give(UUID account, NewGrant grant) {
        Grant given = new Grant(
                UuidCreator.getTimeOrderedEpoch(), account, grant.role(), grant.uats(), grant.from(), grant.until());
        grants.add(given, current.get().id());
        var told = JsonMaker.object()
                .add("role", grant.role())
                .add("from", grant.from().toString());
        List<Integer> uats = grant.uats();
        if (uats != null) {
            told.add("uats", JsonMaker.array(uats));
        }
        trail.wrote("grant.given", account, null, JsonValue.NULL, told.build());
    }

    private List<Refusal.Field> faults(NewGrant grant, String at) {
        List<Refusal.Field> wrong = new ArrayList<>();
        Map<String, Role> roles = grants.roles().stream().collect(Collectors.toMap(Role::code, Function.identity()));
        Role role = roles.get(grant.role());
        List<Integer> uats = grant.uats();
        if (role == null) {
            wrong.add(new Refusal.Field(at + "/role", IdentityProblem.UNKNOWN_ROLE, Map.of("role", grant.role())));
        } else if (role.scope().equals("uats") && (uats == null || uats.isEmpty())) {
            wrong.add(new Refusal.Field(at + "/uats", IdentityProblem.UATS_NEEDED, Map.of()));
        }
        if (uats != null) {
            Set<Integer> known = grants.uats().stream().map(Uat::siruta).collect(Collectors.toSet());
            uats.stream()
                    .filter(uat -> !known.contains(uat))
                    .forEach(uat -> wrong.add(
                            new Refusal.Field(at + "/uats", IdentityProblem.UNKNOWN_UAT, Map.of("uat", uat))));
        }
        LocalDate until = grant.until();
        if (until != null && until.isBefore(grant.from())) {
            wrong.add(new Refusal.Field(at + "/until", IdentityProblem.DATES_REVERSED, Map.of()));
        }
        return wrong;
    }
}
