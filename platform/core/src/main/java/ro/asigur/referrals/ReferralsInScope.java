package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.referrals.store.ReferralLinks;
import ro.asigur.referrals.store.Referrals;
import ro.asigur.tenancy.api.CountyClock;

/** Referrals of the communes one works in, and those sent to one's own account. */
@ApplicationScoped
@Requires(ReferralsPermissions.READ)
public class ReferralsInScope {

    private static final int MOST = 200;
    private static final Set<String> LISTS = Set.of("waiting", "late", "answered", "ended", "all");

    @Inject
    Referrals referrals;

    @Inject
    ReferralLinks links;

    @Inject
    PeopleBoard people;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    /** A referral in a list. */
    public record Row(
            UUID id,
            UUID personId,
            String personName,
            @Nullable Integer age,
            UUID householdId,
            int uat,
            @Nullable UUID lineId,
            String destination,
            String providerName,
            @Nullable String serviceName,
            int priority,
            boolean mandatory,
            String channel,
            String state,
            Instant sentAt,
            String sentBy,
            Instant answerBy,
            boolean late,
            Instant stateAt) {}

    /** A page of them with how many there are of each kind. */
    public record Listed(Referrals.Counts counts, List<Row> items) {}

    /**
     * A referral opened.
     *
     * @param toMe it was sent to the reader's account
     * @param link the living one, without its secret; null: none
     */
    public record Sheet(
            Row row,
            UUID providerId,
            @Nullable UUID serviceId,
            String reason,
            @Nullable String consentBy,
            @Nullable LocalDate consentOn,
            @Nullable String answerPhone,
            @Nullable String refusedBecause,
            @Nullable String feedback,
            @Nullable Boolean serviceGiven,
            @Nullable LocalDate givenOn,
            @Nullable String endedBecause,
            boolean toMe,
            ReferralLinks.@Nullable Link link,
            List<Referrals.Step> steps) {}

    /** @param list waiting, late, answered, ended or all; {@code toMe} only those sent to the reader's account */
    public Listed list(
            String list, @Nullable Integer uat, @Nullable UUID person, @Nullable UUID household, boolean toMe) {
        if (!LISTS.contains(list)) {
            throw Refusal.of(ReferralsProblem.OPTION_UNKNOWN, Map.of("value", list));
        }
        UUID account = toMe ? actor.get().id() : null;
        Instant now = clock.now();
        List<Referral> found = referrals.list(new Referrals.Which(list, uat, person, household, account), now, MOST);
        Map<UUID, PeopleBoard.Named> named =
                people.people(found.stream().map(Referral::person).toList());
        return new Listed(
                referrals.count(uat, account, now),
                found.stream()
                        .map(one -> row(one, named.get(one.person()), now))
                        .toList());
    }

    public Referrals.Counts counts(@Nullable Integer uat) {
        return referrals.count(uat, null, clock.now());
    }

    /** @throws Refusal {@code referrals.referral-not-found}, also for another commune's */
    public Sheet open(UUID id) {
        Referral one = referrals.find(id).orElseThrow(() -> Refusal.of(ReferralsProblem.REFERRAL_NOT_FOUND));
        audit.read("referral.opened", one.person(), one.uat(), JsonValue.NULL);
        Instant now = clock.now();
        return new Sheet(
                row(one, people.people(List.of(one.person())).get(one.person()), now),
                one.provider(),
                one.service(),
                one.reason(),
                one.consentBy(),
                one.consentOn(),
                one.answerPhone(),
                one.refusedBecause(),
                one.feedback(),
                one.serviceGiven(),
                one.givenOn(),
                one.endedBecause(),
                actor.get().id().equals(one.providerAccount()),
                links.of(id, now).orElse(null),
                referrals.steps(id));
    }

    private static Row row(Referral one, PeopleBoard.@Nullable Named person, Instant now) {
        return new Row(
                one.id(),
                one.person(),
                person == null ? "" : person.name(),
                person == null ? null : person.ageYears(),
                one.household(),
                one.uat().siruta(),
                one.line(),
                one.destination(),
                one.providerName(),
                one.serviceName(),
                one.priority(),
                one.mandatory(),
                one.channel().code(),
                one.state().code(),
                one.sentAt(),
                one.sentByName(),
                one.answerBy(),
                one.isLate(now),
                one.stateAt());
    }
}
