package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.programmes.domain.ProgrammeDraft;
import ro.asigur.programmes.domain.ProgrammesProblem;
import ro.asigur.programmes.store.Enrolments;
import ro.asigur.programmes.store.Programmes;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The county writes its programmes: a new project is data, not a new version of the product. */
@ApplicationScoped
@Requires(ProgrammesPermissions.MANAGE)
public class KeepProgrammes {

    @Inject
    Programmes programmes;

    @Inject
    Enrolments enrolments;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Outbox outbox;

    /** @throws Refusal {@code programmes.programme-invalid} with every fault, {@code programmes.code-taken} */
    public ProgrammeSheet add(ProgrammeDraft draft) {
        check(draft);
        if (programmes.has(draft.code())) {
            throw Refusal.at("/code", ProgrammesProblem.CODE_TAKEN, Map.of("value", draft.code()));
        }
        programmes.save(draft, actor.get().name(), clock.now());
        ProgrammeSheet added = programmes.all(clock.today()).stream()
                .filter(one -> one.code().equals(draft.code()))
                .findFirst()
                .orElseThrow();
        tell("programme.added", added.id(), JsonValue.NULL, described(added));
        return added;
    }

    /**
     * @param base version that was on the screen
     * @throws Refusal {@code programmes.changed-meanwhile}; {@code programmes.group-in-use} for a group that is left out and has
     *     people
     */
    public ProgrammeSheet change(UUID id, int base, ProgrammeDraft draft) {
        ProgrammeSheet before = find(id);
        if (before.version() != base) {
            throw Refusal.of(ProgrammesProblem.CHANGED_MEANWHILE, Map.of("name", before.changedBy()));
        }
        if (!before.code().equals(draft.code())) {
            throw Refusal.at("/code", ProgrammesProblem.CODE_TAKEN, Map.of("value", draft.code()));
        }
        check(draft);
        Set<String> left = new HashSet<>(enrolments.groupsInUse(id));
        draft.groups().forEach(group -> left.remove(group.code()));
        if (!left.isEmpty()) {
            throw Refusal.at("/groups", ProgrammesProblem.GROUP_IN_USE, Map.of("value", String.join(", ", left)));
        }
        programmes.save(draft, actor.get().name(), clock.now());
        ProgrammeSheet after = find(id);
        tell("programme.changed", id, described(before), described(after));
        return after;
    }

    private void check(ProgrammeDraft draft) {
        List<Refusal.Field> faults = draft.faults(programmes.uats());
        if (!faults.isEmpty()) {
            throw Refusal.of(ProgrammesProblem.PROGRAMME_INVALID, faults);
        }
    }

    private ProgrammeSheet find(UUID id) {
        return programmes.find(id, clock.today()).orElseThrow(() -> Refusal.of(ProgrammesProblem.PROGRAMME_NOT_FOUND));
    }

    private void tell(String action, UUID subject, JsonValue before, JsonValue after) {
        audit.wrote(action, subject, null, before, after);
        outbox.publish(new Fact("programmes.Changed", null, null, JsonValue.EMPTY_JSON_OBJECT));
    }

    private static JsonObject described(ProgrammeSheet sheet) {
        JsonObjectBuilder targets = JsonMaker.object();
        sheet.groups().forEach(group -> JsonMaker.addIfThere(targets, group.code(), group.target()));
        return JsonMaker.object()
                .add("code", sheet.code())
                .add("name", sheet.name())
                .add("from", sheet.from().toString())
                .add("to", sheet.to().toString())
                .add("uats", JsonMaker.array(sheet.uats()))
                .add("targets", targets)
                .build();
    }
}
