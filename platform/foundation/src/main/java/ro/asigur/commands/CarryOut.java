package ro.asigur.commands;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.store.StoredCommands;
import ro.asigur.commands.store.StoredCommands.Done;
import ro.asigur.commands.store.StoredCommands.NotAText;
import ro.asigur.commands.store.StoredCommands.SentTwice;
import ro.asigur.commands.store.StoredCommands.Stored;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.Transactions;

/**
 * Carries out a batch of commands in the order the device made them. The whole batch is one transaction while nothing is
 * refused; when one is, the batch is done again one by one, so that a refusal undoes its own command alone. A command that was
 * carried out before is answered as it was then.
 */
@ApplicationScoped
public class CarryOut {

    private Map<String, CommandHandler> handlers = Map.of();

    @Inject
    @Any
    Instance<CommandHandler> found;

    @Inject
    Transactions transactions;

    @Inject
    StoredCommands stored;

    @Inject
    CurrentActor current;

    /** All handlers are known before the first command is: of two first commands neither may find half of them. */
    @PostConstruct
    void findHandlers() {
        handlers = found.stream().collect(Collectors.toUnmodifiableMap(CommandHandler::type, Function.identity()));
    }

    /** @param refusal why it was not carried out; null when it was */
    public record Outcome(
            UUID id, @Nullable JsonObject answer, @Nullable Refusal refusal) {}

    public List<Outcome> all(List<Command> commands) {
        Actor actor = current.get();
        if (commands.isEmpty()) {
            return List.of();
        }
        try {
            return carriedOut(actor, commands);
        } catch (SentTwice meanwhile) {
            return all(commands); // the other request has committed by now: its answers are found
        } catch (Refusal oneIsRefused) {
            return commands.stream().map(command -> alone(actor, command)).toList();
        }
    }

    private List<Outcome> together(List<Command> commands) {
        Map<UUID, Stored> known =
                stored.among(commands.stream().map(Command::id).toList());
        List<Outcome> outcomes = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        for (Command command : commands) {
            Stored before = known.get(command.id());
            if (before != null) {
                outcomes.add(new Outcome(command.id(), repeated(command, before), null));
                continue;
            }
            JsonObject answer = handler(command).handle(command);
            outcomes.add(new Outcome(command.id(), answer, null));
            done.add(new Done(command, answer));
        }
        if (!done.isEmpty()) {
            stored.add(done);
        }
        return outcomes;
    }

    private Outcome alone(Actor actor, Command command) {
        try {
            return carriedOut(actor, List.of(command)).get(0);
        } catch (Refusal refusal) {
            return new Outcome(command.id(), null, refusal);
        }
    }

    /** A character that no text may have (NUL) is the sender's mistake, wherever in the payload it stands. */
    private List<Outcome> carriedOut(Actor actor, List<Command> commands) {
        try {
            return stored.keeping(() -> transactions.within(actor.binding(), () -> together(commands)));
        } catch (NotAText wrong) {
            throw Refusal.at("/payload", CommandsProblem.MALFORMED);
        }
    }

    private static JsonObject repeated(Command command, Stored before) {
        if (!Arrays.equals(before.fingerprint(), StoredCommands.fingerprint(command))) {
            throw Refusal.of(CommandsProblem.ID_REUSED);
        }
        return before.answer();
    }

    private CommandHandler handler(Command command) {
        CommandHandler handler = handlers.get(command.type());
        if (handler == null) {
            throw Refusal.at("/type", CommandsProblem.UNKNOWN_TYPE, Map.of("type", command.type()));
        }
        return handler;
    }
}
