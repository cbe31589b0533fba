package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.PersonalAddresses;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.api.NoticeChannel;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.domain.Contact;
import ro.asigur.notify.domain.NotifyProblem;
import ro.asigur.notify.domain.QuietHours;
import ro.asigur.notify.store.ChoiceRows;
import ro.asigur.notify.store.ChoiceRows.Choice;
import ro.asigur.notify.store.SendingRows;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Transactions;

/** How the person who is signed in wants to be told, and where; hers alone. */
@ApplicationScoped
public class MyChoices {

    @Inject
    Transactions transactions;

    @Inject
    CurrentActor current;

    @Inject
    PersonalAddresses addresses;

    @Inject
    ChoiceRows choices;

    @Inject
    SendingRows sendings;

    @Inject
    ChannelSettings channels;

    @Inject
    Kinds kinds;

    @Inject
    AuditTrail trail;

    /** @param email null: as the kind has it */
    public record Kind(String code, String nameRo, String nameEn, boolean urgent, boolean email, boolean sms) {}

    /**
     * @param emailOn the county sends e-mail
     * @param emailFailed the last one was given up
     * @param quietFrom hours and minutes, {@code 20:00}
     */
    public record Choices(
            @Nullable String email,
            @Nullable String phone,
            boolean emailOn,
            boolean smsOn,
            boolean emailFailed,
            boolean smsFailed,
            String quietFrom,
            String quietUntil,
            boolean urgentInQuiet,
            List<Kind> kinds) {}

    /** Only the fields that a person sets. */
    public record Wanted(
            @Nullable String email,
            @Nullable String phone,
            String quietFrom,
            String quietUntil,
            boolean urgentInQuiet,
            List<Choice> kinds) {}

    public Choices show() {
        Actor actor = current.get();
        return transactions.within(actor.binding(), () -> shown(actor));
    }

    /** @throws Refusal {@code notify.choices-invalid} with every fault */
    public Choices change(Wanted wanted) {
        Actor actor = current.get();
        return transactions.within(actor.binding(), () -> {
            List<Refusal.Field> faults = new ArrayList<>();
            Optional<Contact> email = given(wanted.email()).flatMap(Contact::email);
            Optional<Contact> phone = given(wanted.phone()).flatMap(Contact::phone);
            if (given(wanted.email()).isPresent() && email.isEmpty()) {
                faults.add(fault("/email", NotifyProblem.WRONG_EMAIL));
            }
            if (given(wanted.phone()).isPresent() && phone.isEmpty()) {
                faults.add(fault("/phone", NotifyProblem.WRONG_PHONE));
            }
            LocalTime from = hour(wanted.quietFrom(), "/quietFrom", faults);
            LocalTime until = hour(wanted.quietUntil(), "/quietUntil", faults);
            faults.addAll(unknown(actor, wanted.kinds()));
            if (!faults.isEmpty()) {
                throw Refusal.of(NotifyProblem.CHOICES_INVALID, faults);
            }
            JsonObject before = told(shown(actor));
            addresses.change(
                    actor.id(),
                    email.map(Contact::value).orElse(null),
                    phone.map(Contact::value).orElse(null));
            choices.put(actor.id(), new QuietHours(from, until, wanted.urgentInQuiet()), wanted.kinds());
            Choices after = shown(actor);
            trail.wrote("account.notices-chosen", actor.id(), null, before, told(after));
            return after;
        });
    }

    private List<Refusal.Field> unknown(Actor actor, List<Choice> wanted) {
        Set<String> known = kinds.of(actor).stream().map(NoticeKind::code).collect(Collectors.toSet());
        Set<String> reachable =
                Stream.of(NoticeChannel.values()).map(NoticeChannel::code).collect(Collectors.toSet());
        List<Refusal.Field> faults = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i).kind())) {
                faults.add(fault("/kinds/" + i + "/kind", NotifyProblem.UNKNOWN_KIND));
            }
            if (!reachable.contains(wanted.get(i).channel())) {
                faults.add(fault("/kinds/" + i + "/channel", NotifyProblem.UNKNOWN_CHANNEL));
            }
        }
        return faults;
    }

    private Choices shown(Actor actor) {
        PersonalAddresses.Reached reached =
                addresses.reached(actor.id()).orElse(new PersonalAddresses.Reached(null, null));
        QuietHours quiet = choices.quiet(actor.id()).orElse(QuietHours.USUAL);
        Map<String, Boolean> chosen = choices.of(actor.id()).stream()
                .collect(Collectors.toMap(one -> one.kind() + " " + one.channel(), Choice::chosen));
        return new Choices(
                reached.email(),
                reached.phone(),
                channels.mailOn(),
                channels.smsOn(),
                sendings.lastGivenUp(actor.id(), NoticeChannel.EMAIL.code()),
                sendings.lastGivenUp(actor.id(), NoticeChannel.SMS.code()),
                quiet.from().toString(),
                quiet.until().toString(),
                quiet.urgentToo(),
                kinds.of(actor).stream()
                        .map(kind -> new Kind(
                                kind.code(),
                                kind.nameRo(),
                                kind.nameEn(),
                                kind.urgent(),
                                wanted(kind, NoticeChannel.EMAIL, chosen),
                                wanted(kind, NoticeChannel.SMS, chosen)))
                        .toList());
    }

    private static boolean wanted(NoticeKind kind, NoticeChannel channel, Map<String, Boolean> chosen) {
        return chosen.getOrDefault(
                kind.code() + " " + channel.code(), kind.usual().contains(channel));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(any -> !any.isEmpty());
    }

    private static LocalTime hour(String text, String pointer, List<Refusal.Field> faults) {
        try {
            return LocalTime.parse(text.length() == "7:00".length() ? "0" + text : text)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException wrong) {
            faults.add(fault(pointer, NotifyProblem.WRONG_HOUR));
            return LocalTime.MIDNIGHT;
        }
    }

    private static Refusal.Field fault(String pointer, NotifyProblem problem) {
        return new Refusal.Field(pointer, problem, Map.of());
    }

    /** For the trail: whether there is an address, not which. */
    private static JsonObject told(Choices choices) {
        return JsonMaker.object()
                .add("email", choices.email() != null)
                .add("phone", choices.phone() != null)
                .add("quiet", choices.quietFrom() + "–" + choices.quietUntil())
                .add("urgentInQuiet", choices.urgentInQuiet())
                .build();
    }
}
