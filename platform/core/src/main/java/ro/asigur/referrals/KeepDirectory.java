package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.referrals.domain.DirectoryFile;
import ro.asigur.referrals.domain.DirectoryRules;
import ro.asigur.referrals.domain.ProviderDraft;
import ro.asigur.referrals.domain.ReferralsProblem;
import ro.asigur.referrals.store.Directory;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The county writes its directory of providers: one by one, or from a file. */
@ApplicationScoped
@Requires(ReferralsPermissions.KEEP_DIRECTORY)
public class KeepDirectory {

    @Inject
    Directory directory;

    @Inject
    Instruments instruments;

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** @throws Refusal {@code referrals.provider-invalid} with every fault, {@code referrals.code-taken} */
    public ProviderSheet add(ProviderDraft draft) {
        check(draft);
        if (directory.has(draft.code())) {
            throw Refusal.at("/code", ReferralsProblem.CODE_TAKEN, Map.of("value", draft.code()));
        }
        directory.save(List.of(draft), actor.get().name(), clock.now());
        ProviderSheet added = directory.all(clock.today()).stream()
                .filter(one -> one.code().equals(draft.code()))
                .findFirst()
                .orElseThrow();
        tell("provider.added", added.id(), JsonValue.NULL, described(added));
        return added;
    }

    /**
     * @param draft its code is the provider's own and stays
     * @param base version that was on the screen
     * @throws Refusal {@code referrals.changed-meanwhile}, {@code referrals.provider-invalid}
     */
    public ProviderSheet change(UUID id, int base, ProviderDraft draft) {
        ProviderSheet before = take(id);
        if (before.version() != base) {
            throw Refusal.of(ReferralsProblem.CHANGED_MEANWHILE, Map.of("name", before.changedBy()));
        }
        if (!before.code().equals(draft.code())) {
            throw Refusal.at("/code", ReferralsProblem.CODE_TAKEN, Map.of("value", draft.code()));
        }
        check(draft);
        directory.save(List.of(draft), actor.get().name(), clock.now());
        ProviderSheet after = take(id);
        tell("provider.changed", id, described(before), described(after));
        return after;
    }

    /** @param account who may answer referrals; null: nobody answers for it with an account any more */
    public ProviderSheet answeredBy(UUID id, @Nullable UUID account) {
        ProviderSheet before = take(id);
        Optional<Colleagues.Colleague> colleague = Optional.ofNullable(account)
                .map(one -> colleagues
                        .find(one, ReferralsPermissions.ANSWER)
                        .orElseThrow(() -> Refusal.at("/account", ReferralsProblem.ACCOUNT_CANNOT_ANSWER)));
        directory.answeredBy(
                id,
                account,
                colleague.map(Colleagues.Colleague::name).orElse(null),
                actor.get().name(),
                clock.now());
        ProviderSheet after = take(id);
        tell("provider.account-named", id, described(before), described(after));
        return after;
    }

    /** Who may be named to answer for a provider. */
    public List<Answerer> answerers() {
        return colleagues.holding(ReferralsPermissions.ANSWER).stream()
                .map(one -> new Answerer(one.id(), one.name()))
                .toList();
    }

    public record Answerer(UUID id, String name) {}

    /**
     * What a file would do, or did.
     *
     * @param written whether it was written; with faults nothing is
     */
    public record Imported(boolean written, int added, int changed, int same, List<DirectoryFile.Fault> faults) {}

    /** A provider that the file does not name stays as it is; the same file again changes nothing. */
    public Imported importFile(String text, boolean write) {
        DirectoryFile.Content content = DirectoryFile.read(text, rules());
        Map<String, ProviderSheet> known =
                directory.all(clock.today()).stream().collect(Collectors.toMap(ProviderSheet::code, one -> one));
        List<ProviderDraft> fresh = content.providers().stream()
                .filter(draft -> !known.containsKey(draft.code()))
                .toList();
        List<ProviderDraft> changed = content.providers().stream()
                .filter(draft -> known.containsKey(draft.code()))
                .filter(draft -> SameProvider.differs(known.get(draft.code()), draft))
                .toList();
        boolean writes = write && content.faults().isEmpty() && !(fresh.isEmpty() && changed.isEmpty());
        if (writes) {
            directory.save(fresh, actor.get().name(), clock.now());
            directory.save(changed, actor.get().name(), clock.now());
            tell(
                    "directory.imported",
                    actor.get().id(),
                    JsonValue.NULL,
                    JsonMaker.object()
                            .add("added", fresh.size())
                            .add("changed", changed.size())
                            .build());
        }
        return new Imported(
                writes,
                fresh.size(),
                changed.size(),
                content.providers().size() - fresh.size() - changed.size(),
                content.faults());
    }

    private void check(ProviderDraft draft) {
        List<Refusal.Field> faults = rules().faults(draft);
        if (!faults.isEmpty()) {
            throw Refusal.of(ReferralsProblem.PROVIDER_INVALID, faults);
        }
    }

    private DirectoryRules rules() {
        Instrument guide = instruments.current().instrument();
        return new DirectoryRules(
                guide.categories().keySet(), guide.destinations().keySet(), directory.uats());
    }

    private ProviderSheet take(UUID id) {
        return directory.take(id, clock.today()).orElseThrow(() -> Refusal.of(ReferralsProblem.PROVIDER_NOT_FOUND));
    }

    private void tell(String action, UUID subject, JsonValue before, JsonValue after) {
        audit.wrote(action, subject, null, before, after);
        outbox.publish(new Fact("referrals.DirectoryChanged", null, null, JsonValue.EMPTY_JSON_OBJECT));
    }

    private static JsonValue described(ProviderSheet sheet) {
        var told = JsonMaker.object().add("code", sheet.code()).add("name", sheet.name());
        JsonMaker.addIfThere(told, "phone", sheet.phone());
        JsonMaker.addIfThere(told, "email", sheet.email());
        JsonMaker.addIfThere(told, "address", sheet.address());
        JsonMaker.addIfThere(told, "uat", sheet.uat());
        JsonMaker.addIfThere(told, "accreditedUntil", sheet.accreditedUntil());
        JsonMaker.addIfThere(told, "account", sheet.accountName());
        JsonMaker.addIfThere(told, "closedOn", sheet.closedOn());
        var services = JsonMaker.array();
        for (ProviderSheet.Service one : sheet.services()) {
            var service = JsonMaker.object()
                    .add("code", one.code())
                    .add("name", one.name())
                    .add("category", one.category())
                    .add("destinations", JsonMaker.texts(one.destinations()));
            JsonMaker.addIfThere(service, "places", one.places());
            JsonMaker.addIfThere(service, "closedOn", one.closedOn());
            services.add(service);
        }
        return told.add("services", services).build();
    }
}
