package ro.asigur.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.casework.PlanOfTeam.allowed;
import static ro.asigur.casework.PlanOfTeam.change;
import static ro.asigur.casework.PlanOfTeam.line;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.api.Command;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

/** A worker leaves and a colleague goes on with all that she answered for. */
@WithCounties
class HandOverStoreIT {

    @Inject
    PlanOfTeam team;

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    HistoryOfPlan histories;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    private final Actor leaving = worker("Cea care pleacă " + UUID.randomUUID(), GAICEANA);
    private final Actor coordinator =
            allowed(worker("Coordonatoarea", GAICEANA, PARINCEA), "coordinator-dgaspc", "casework.hand-over");

    /** An account that is a social worker in one commune. */
    private UUID colleague(String name, int uat) {
        UUID account = UUID.randomUUID();
        transactions.within(coordinator.binding(), () -> {
            Sql sql = Sql.on(work.connection());
            sql.run(
                    "insert into base.account (id, username, name, state) values (?, ?, ?, 'active')",
                    account,
                    "u" + account,
                    name);
            sql.run(
                    "insert into base.role_grant (id, account_id, role, uats, valid_from, granted_by)"
                            + " values (?, ?, 'social-worker', ?, ?, ?)",
                    UUID.randomUUID(),
                    account,
                    new Integer[] {uat},
                    LocalDate.of(2025, 1, 1),
                    account);
            return true;
        });
        return account;
    }

    private Command handOver(UUID to, String reason) {
        JsonObjectBuilder payload =
                Json.createObjectBuilder().add("from", leaving.id().toString()).add("to", to.toString());
        return command("casework.hand-over", reason == null ? payload : payload.add("reason", reason));
    }

    @Test
    void all_her_open_lines_go_to_the_colleague_with_their_history_and_what_is_done_stays_hers() {
        PlanSheet plan =
                team.plan(leaving, team.interviewed(leaving, "da", Map.of()).household());
        List<UUID> kept = plan.lines().stream()
                .filter(one -> one.role().equals("AS"))
                .limit(3)
                .map(PlanSheet.Line::id)
                .toList();
        kept.forEach(id -> field.done(leaving, change(id, "planificat")));
        field.done(leaving, change(kept.get(0), "in_derulare"));
        field.done(leaving, change(kept.get(0), "furnizat"));
        UUID maria = colleague("Maria Bârsan", GAICEANA);
        Command command = handOver(maria, "concediu de creștere");
        JsonObject answer = field.done(coordinator, command);
        assertEquals("2 0", answer.getInt("moved") + " " + answer.getInt("left"));
        assertEquals(answer, field.done(coordinator, command), "sent twice");
        PlanSheet after = team.plan(leaving, plan.householdId());
        assertEquals(leaving.name(), line(after, kept.get(0)).responsibleName());
        assertEquals(maria, line(after, kept.get(1)).responsible());
        assertEquals("Maria Bârsan", line(after, kept.get(2)).responsibleName());
        HistoryEntry told = current.as(leaving, () -> histories.of(plan.id())).get(0);
        assertEquals("concediu de creștere Coordonatoarea", told.words() + " " + told.by());
        assertEquals("Maria Bârsan", told.changes().getJsonObject("responsible").getString("after"));
    }

    @Test
    void to_nobody_without_a_reason_or_by_a_worker_nothing_is_moved() {
        PlanSheet plan =
                team.plan(leaving, team.interviewed(leaving, "da", Map.of()).household());
        PlanSheet.Line one = plan.lines().stream()
                .filter(line -> line.role().equals("AS"))
                .findFirst()
                .orElseThrow();
        field.done(leaving, change(one.id(), "planificat"));
        UUID maria = colleague("Maria Bârsan", GAICEANA);
        assertEquals("casework.reason-needed /reason", team.refused(coordinator, handOver(maria, null)));
        assertEquals("casework.not-in-team /to", team.refused(coordinator, handOver(UUID.randomUUID(), "pleacă")));
        assertEquals("identity.not-allowed", team.refused(leaving, handOver(maria, "pleacă")));
        JsonObject elsewhere = field.done(coordinator, handOver(colleague("Vasile", PARINCEA), "pleacă"));
        assertEquals(0, elsewhere.getInt("moved"));
        assertTrue(elsewhere.getInt("left") >= 1);
        assertEquals(
                leaving.name(),
                line(team.plan(leaving, plan.householdId()), one.id()).responsibleName());
    }
}
