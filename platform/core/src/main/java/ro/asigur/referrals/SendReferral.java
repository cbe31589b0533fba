package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.api.ReferredLines;
import ro.asigur.casework.api.ReferredLines.ReferredLine;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.referrals.domain.AnswerTerm;
import ro.asigur.referrals.domain.Channel;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.referrals.domain.ReferralState;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.referrals.store.Directory;
import ro.asigur.referrals.store.Referrals;
import ro.asigur.tenancy.api.CountyClock;

/** The team sends a person to a provider of the directory, for a line of the plan or by itself. */
@ApplicationScoped
public class SendReferral {

    /** Where a notice that the law asks for goes: DGASPC. */
    private static final String NOTICE = "R02";

    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Duration LATE = Duration.ofDays(31);

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_NAME = 200;

    @Inject
    Referrals referrals;

    @Inject
    Directory directory;

    @Inject
    PeopleBoard people;

    @Inject
    ReferredLines lines;

    @Inject
    PersonInCare inCare;

    @Inject
    ReferralSteps steps;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    /**
     * @param id made by the device
     * @param line null: by itself
     * @param service of the provider; null: the provider chooses
     * @param priority 1 to 4; that of the line where there is one
     * @param at when it was sent, by the device's clock: the term runs from then
     * @param consentBy who of the family agreed; not needed for a notice that the law asks for
     */
    public record Order(
            UUID id,
            UUID person,
            @Nullable UUID line,
            String destination,
            UUID provider,
            @Nullable UUID service,
            String reason,
            int priority,
            @Nullable String consentBy,
            @Nullable LocalDate consentOn,
            String channel,
            @Nullable String answerPhone,
            Instant at) {}

    /** @throws Refusal with the field's place, e.g. {@code referrals.provider-closed} at {@code /providerId} */
    @Requires(ReferralsPermissions.SEND)
    public void send(Order order) {
        PeopleBoard.Named person = inCare.of(order.person(), "/personId");
        ReferredLine line = line(order, person);
        Channel channel = Channel.of(order.channel());
        ProviderSheet provider = provider(order, channel);
        if (order.priority() < 1 || order.priority() > 4) {
            throw Refusal.at("/priority", ReferralsProblem.NUMBER_WRONG, Map.of("most", 4));
        }
        texts(order);
        boolean mandatory = line != null && line.mandatoryNotice()
                || order.destination().equals(NOTICE) && lines.noticeDue(new HouseholdId(person.household()));
        consent(order, mandatory);
        Instant now = sent(order);
        int priority = line == null ? order.priority() : line.priority();
        Referral referral = new Referral(
                order.id(),
                person.id(),
                new UatCode(person.uat()),
                person.household(),
                order.line(),
                order.destination(),
                provider.id(),
                provider.name(),
                provider.account(),
                order.service(),
                null,
                order.reason().strip(),
                priority,
                mandatory && order.consentBy() == null,
                order.consentBy(),
                order.consentOn(),
                channel,
                order.answerPhone(),
                actor.get().id(),
                actor.get().name(),
                now,
                AnswerTerm.of(priority, now),
                ReferralState.SENT,
                now,
                null,
                null,
                null,
                null,
                null,
                1);
        if (!referrals.add(referral)) {
            throw Refusal.at("/referralId", ReferralsProblem.SENT_ALREADY);
        }
        if (channel == Channel.ACCOUNT) {
            inCare.grant(person, java.util.Objects.requireNonNull(provider.account()), now);
        }
        steps.tell("referral.sent", referral, ReferralState.SENT, null);
    }

    /** A device's clock that is far behind is not believed; one that runs ahead is told. */
    private Instant sent(Order order) {
        Instant now = clock.now();
        if (order.at().isAfter(now.plus(AHEAD))) {
            throw Refusal.at("/sentAt", ReferralsProblem.IN_FUTURE);
        }
        return order.at().isBefore(now.minus(LATE)) || order.at().isAfter(now) ? now : order.at();
    }

    private @Nullable ReferredLine line(Order order, PeopleBoard.Named person) {
        UUID id = order.line();
        if (id == null) {
            return null;
        }
        ReferredLine line = lines.find(id).orElseThrow(() -> Refusal.at("/lineId", ReferralsProblem.LINE_NOT_FOUND));
        boolean hers = line.household().value().equals(person.household())
                && (line.persons().isEmpty() || line.persons().contains(person.id()));
        if (!hers) {
            throw Refusal.at("/lineId", ReferralsProblem.LINE_NOT_OF_PERSON);
        }
        if (!line.open()) {
            throw Refusal.at("/lineId", ReferralsProblem.LINE_ENDED);
        }
        return line;
    }

    private ProviderSheet provider(Order order, Channel channel) {
        ProviderSheet provider = directory
                .find(order.provider(), clock.today())
                .orElseThrow(() -> Refusal.at("/providerId", ReferralsProblem.PROVIDER_NOT_FOUND));
        if (!provider.open()) {
            throw Refusal.at(
                    "/providerId",
                    ReferralsProblem.PROVIDER_CLOSED,
                    Map.of("name", provider.name(), "date", String.valueOf(provider.closedOn())));
        }
        List<ProviderSheet.Service> fitting = provider.services().stream()
                .filter(one -> one.open() && one.destinations().contains(order.destination()))
                .toList();
        if (fitting.isEmpty()) {
            throw Refusal.at("/destination", ReferralsProblem.WRONG_DESTINATION, Map.of("name", provider.name()));
        }
        UUID service = order.service();
        if (service != null && fitting.stream().noneMatch(one -> one.id().equals(service))) {
            throw Refusal.at("/serviceId", ReferralsProblem.WRONG_DESTINATION, Map.of("name", provider.name()));
        }
        if (channel == Channel.ACCOUNT && provider.account() == null) {
            throw Refusal.at("/channel", ReferralsProblem.NO_ACCOUNT, Map.of("name", provider.name()));
        }
        return provider;
    }

    private static void texts(Order order) {
        List<Refusal.Field> faults = new ArrayList<>();
        if (order.reason().length() > LONGEST_REASON) {
            faults.add(field("/reason", LONGEST_REASON));
        }
        Optional.ofNullable(order.consentBy())
                .filter(text -> text.length() > LONGEST_NAME)
                .ifPresent(any -> faults.add(field("/consentBy", LONGEST_NAME)));
        Optional.ofNullable(order.answerPhone())
                .filter(text -> text.length() > LONGEST_NAME)
                .ifPresent(any -> faults.add(field("/answerPhone", LONGEST_NAME)));
        if (!faults.isEmpty()) {
            throw Refusal.of(ReferralsProblem.TEXT_TOO_LONG, faults);
        }
    }

    private static Refusal.Field field(String pointer, int most) {
        return new Refusal.Field(pointer, ReferralsProblem.TEXT_TOO_LONG, Map.of("most", most));
    }

    private void consent(Order order, boolean mandatory) {
        boolean none = order.consentBy() == null && order.consentOn() == null;
        if (none && mandatory) {
            return;
        }
        if (order.consentBy() == null) {
            throw Refusal.at("/consentBy", ReferralsProblem.CONSENT_NEEDED);
        }
        LocalDate on = order.consentOn();
        if (on == null) {
            throw Refusal.at("/consentOn", ReferralsProblem.CONSENT_NEEDED);
        }
        if (on.isAfter(clock.today())) {
            throw Refusal.at("/consentOn", ReferralsProblem.IN_FUTURE);
        }
    }
}
