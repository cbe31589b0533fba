package ro.asigur.cases;

import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;

/** People who work on cases, with accounts of their own, and what they do at their devices. */
@Dependent
public class CaseOfTeam {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    CasesOfHousehold files;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    @Any
    Instance<CommandHandler> handlers;

    /** Somebody with an account who holds a role in these communes; no communes: wherever the role reaches. */
    Actor hired(String name, String role, int... uats) {
        Actor seed = worker(name + " " + UUID.randomUUID(), uats.length == 0 ? new int[] {GAICEANA} : uats);
        return transactions.within(seed.binding(), () -> {
            Sql sql = Sql.on(work.connection());
            sql.run(
                    "insert into base.account (id, username, name, state) values (?, ?, ?, 'active')",
                    seed.id(),
                    "u" + seed.id(),
                    name);
            Integer[] places = new Integer[uats.length];
            for (int at = 0; at < uats.length; at++) {
                places[at] = uats[at];
            }
            sql.run(
                    "insert into base.role_grant (id, account_id, role, uats, valid_from, granted_by) values (?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    seed.id(),
                    role,
                    uats.length == 0 ? null : places,
                    LocalDate.of(2025, 1, 1),
                    seed.id());
            List<String> permissions = sql.list(
                    "select permission from base.role_permission where role = ?", row -> row.getString(1), role);
            Set<String> all = new HashSet<>(permissions);
            return new Actor(seed.tenant(), seed.id(), name, Set.of(role), all, seed.uats(), "ro");
        });
    }

    UUID open(Actor actor, UUID household) {
        UUID id = UUID.randomUUID();
        field.done(actor, opens(id, household));
        return id;
    }

    static Command opens(UUID id, UUID household) {
        return command("cases.open", about(id).add("householdId", household.toString()));
    }

    static JsonObjectBuilder about(UUID careCase) {
        return JsonMaker.object().add("caseId", careCase.toString());
    }

    static Command moves(UUID careCase, String to) {
        return command("cases.move", about(careCase).add("state", to));
    }

    static Command closes(UUID careCase, String reason, String why, boolean confirmed) {
        JsonObjectBuilder payload = about(careCase).add("reason", reason).add("confirmed", confirmed);
        return command("cases.close", why == null ? payload : payload.add("why", why));
    }

    /** @return its id */
    UUID says(Actor actor, UUID careCase, String words, boolean asks, UUID replyTo) {
        UUID id = UUID.randomUUID();
        field.done(actor, comment(id, careCase, words, asks, replyTo));
        return id;
    }

    static Command comment(UUID id, UUID careCase, String words, boolean asks, UUID replyTo) {
        JsonObjectBuilder payload = about(careCase)
                .add("commentId", id.toString())
                .add("words", words)
                .add("needsAnswer", asks);
        return command("cases.comment", replyTo == null ? payload : payload.add("replyTo", replyTo.toString()));
    }

    List<CaseSheet> of(Actor reader, UUID household) {
        return current.as(reader, () -> files.of(new HouseholdId(household)));
    }

    CaseSheet only(Actor reader, UUID household) {
        List<CaseSheet> all = of(reader, household);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " cases");
        }
        return all.get(0);
    }

    /** @return code and place of the refusal, e.g. {@code cases.open-already /householdId} */
    String refused(Actor actor, Command command) {
        Refusal refusal = field.send(actor, command).refusal();
        if (refusal == null) {
            throw new AssertionError("applied");
        }
        String places =
                refusal.fields().isEmpty() ? "" : " " + refusal.fields().get(0).pointer();
        return refusal.problem().code() + places;
    }
}
