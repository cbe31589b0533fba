package ro.asigur.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.plugins.HouseOfTests;
import ro.asigur.plugins.PluginRig;
import ro.asigur.spi.CareModule;
import ro.asigur.testkit.database.TestPostgres;
import ro.asigur.testkit.plugin.PluginContractTest;
import ro.asigur.testkit.plugin.PluginHouse;
import ro.asigur.testkit.plugin.PluginHouse.County;

/** The contract, and the notebook itself behind the real host's loader. */
class ExampleModuleTest extends PluginContractTest {

    private static final Set<String> BOTH = Set.of("example.note.read", "example.note.write");
    private static final int BREZA = 20297;
    private static final int MOARA = 20313;

    private HouseOfTests house;

    @Override
    protected CareModule module() {
        return new ExampleModule();
    }

    @Override
    protected PluginHouse house(TestPostgres postgres) {
        house = new HouseOfTests(postgres, "example", Path.of("target/classes").toAbsolutePath());
        return house;
    }

    @BeforeEach
    void notebook() throws SQLException {
        assertEquals("on", house.turn(County.HERE, true));
        try (Connection owner = house.owner(County.HERE);
                Statement statement = owner.createStatement()) {
            statement.execute("insert into core.uat (siruta, name, display_name, kind, urban, population) values"
                    + " (20297, 'BREZA', 'Breza', 'comună', false, 1), (20313, 'MOARA', 'Moara', 'comună', false, 1)"
                    + " on conflict do nothing");
            statement.execute("select set_config('app.uats', '20297,20313', false)");
            statement.execute("delete from plg_example.note");
        }
    }

    private PluginRig rig() {
        return house.rig();
    }

    private Actor worker(int... uats) {
        return rig().somebody(rig().here, BOTH, uats);
    }

    /** The resource's class is of the plugin's loader: it is called as the server calls it, by its methods. */
    private Object ask(Actor actor, String method, Class<?>[] types, Object... args) {
        return rig().as(actor, () -> call(method, types, args));
    }

    private Object call(String method, Class<?>[] types, Object... args) throws Exception {
        Object resource = rig().host().resource(rig().here, "example");
        try {
            return resource.getClass().getMethod(method, types).invoke(resource, args);
        } catch (InvocationTargetException failed) {
            throw (Exception) failed.getCause();
        }
    }

    private Object made(String record, Object... args) throws Exception {
        Class<?> type = rig().host()
                .resource(rig().here, "example")
                .getClass()
                .getClassLoader()
                .loadClass("ro.asigur.example.web.NotebookResource$" + record);
        return type.getDeclaredConstructors()[0].newInstance(args);
    }

    private Object write(Actor actor, int uat, String text) throws Exception {
        Object note = made("NewNote", uat, text);
        return ask(actor, "write", new Class<?>[] {note.getClass()}, note);
    }

    private List<?> notes(Actor actor, int uat) {
        return (List<?>) ask(actor, "notes", new Class<?>[] {Integer.class}, uat);
    }

    @Test
    void a_worker_reads_the_notes_of_the_communes_where_they_work() throws Exception {
        write(worker(BREZA), BREZA, "Podul de la Valea Mică e închis.");
        write(worker(MOARA), MOARA, "Farmacia s-a mutat lângă școală.");
        assertEquals(1, notes(worker(BREZA), BREZA).size());
        assertTrue(notes(worker(BREZA), BREZA).get(0).toString().contains("Podul de la Valea Mică"));
        assertEquals(List.of(), notes(worker(BREZA), MOARA));
    }

    @Test
    void a_note_for_a_commune_where_one_does_not_work_is_refused() {
        Refusal refusal = assertThrows(Refusal.class, () -> write(worker(BREZA), MOARA, "x"));
        assertEquals("example.not-your-commune", refusal.problem().code());
        assertEquals("/uat", refusal.fields().get(0).pointer());
    }

    @Test
    void an_empty_note_is_refused_and_so_is_one_of_501_characters() {
        assertThrows(Refusal.class, () -> write(worker(BREZA), BREZA, "   "));
        assertThrows(Refusal.class, () -> write(worker(BREZA), BREZA, "a".repeat(501)));
    }

    @Test
    void a_guest_reads_the_shared_note_once() throws Exception {
        Object note = write(worker(BREZA), BREZA, "Cabinetul e deschis marți.");
        java.util.UUID id = (java.util.UUID) note.getClass().getMethod("id").invoke(note);
        Object shared = ask(worker(BREZA), "share", new Class<?>[] {java.util.UUID.class}, id);
        Object guest = made("Guest", shared.getClass().getMethod("token").invoke(shared));
        assertTrue(call("guest", new Class<?>[] {guest.getClass()}, guest)
                .toString()
                .contains("Cabinetul e deschis marți."));
        assertThrows(Refusal.class, () -> call("guest", new Class<?>[] {guest.getClass()}, guest));
        assertThrows(Refusal.class, () -> ask(worker(MOARA), "share", new Class<?>[] {java.util.UUID.class}, id));
    }

    @Test
    void notes_older_than_the_countys_limit_go_at_night() throws Exception {
        write(worker(BREZA), BREZA, "veche");
        write(worker(BREZA), BREZA, "nouă");
        try (Connection owner = house.owner(County.HERE);
                Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.uats', '20297', false)");
            statement.execute(
                    "update plg_example.note set written_at = now() - interval '91 days' where text = 'veche'");
        }
        Actor hand = worker(BREZA, MOARA);
        rig().as(hand, () -> {
            rig().runJob(rig().here, "example.old-notes", hand);
            return true;
        });
        assertEquals(1, notes(worker(BREZA), BREZA).size());
        assertTrue(notes(worker(BREZA), BREZA).get(0).toString().contains("nouă"));
    }
}
