package ro.asigur.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.CarryOut;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.testkit.county.WithCounties;

/** The very first commands of a server that has just started, from two devices at once. */
@WithCounties
class FirstCommandsStoreIT {

    private static final long SLOW_MILLIS = 600;
    private static volatile boolean slow;

    private final ExecutorService devices = Executors.newFixedThreadPool(2);
    private final FieldWork field;
    private final Actor ana = FieldWork.worker("Ana Ștefănescu", 22665);

    FirstCommandsStoreIT(CarryOut carryOut, CurrentActor current) {
        this.field = new FieldWork(carryOut, current);
    }

    /** Two that take their time to say what they carry out: while the second one speaks, the first is known already. */
    abstract static class Hesitating implements CommandHandler {
        private final String type;

        Hesitating(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            if (slow) {
                try {
                    Thread.sleep(SLOW_MILLIS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return type;
        }

        @Override
        public JsonObject handle(Command command) {
            return JsonMaker.object().add("done", type).build();
        }
    }

    @ApplicationScoped
    static class One extends Hesitating {
        One() {
            super("tried.one");
        }
    }

    @ApplicationScoped
    static class Other extends Hesitating {
        Other() {
            super("tried.other");
        }
    }

    @BeforeEach
    void just_started() {
        BeanManager beans = CDI.current().getBeanManager();
        var bean = beans.resolve(beans.getBeans(CarryOut.class));
        ((AlterableContext) beans.getContext(ApplicationScoped.class)).destroy(bean);
        slow = true;
    }

    @AfterEach
    void quick_again() {
        slow = false;
        devices.shutdownNow();
    }

    @Test
    void both_find_every_kind_of_command() throws Exception {
        Future<List<CarryOut.Outcome>> first = devices.submit(both());
        // one hesitating handler is known by now, in whatever order they are asked, the other not yet
        Thread.sleep(SLOW_MILLIS * 3 / 2);
        Future<List<CarryOut.Outcome>> second = devices.submit(both());
        for (Future<List<CarryOut.Outcome>> answer : List.of(first, second)) {
            List<CarryOut.Outcome> outcomes = answer.get(20, TimeUnit.SECONDS);
            assertEquals(
                    List.of("done tried.one", "done tried.other"),
                    outcomes.stream().map(FirstCommandsStoreIT::told).toList());
        }
    }

    private Callable<List<CarryOut.Outcome>> both() {
        return () -> field.send(
                ana,
                List.of(
                        FieldWork.command("tried.one", JsonMaker.object()),
                        FieldWork.command("tried.other", JsonMaker.object())));
    }

    private static String told(CarryOut.Outcome outcome) {
        return outcome.refusal() != null
                ? outcome.refusal().problem().code()
                : "done " + outcome.answer().getString("done");
    }
}
