package ro.asigur.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.api.PluginState;
import ro.asigur.plugins.api.PluginState.State;
import ro.asigur.tenancy.api.CountyDatabases;
import ro.asigur.testkit.database.TestPostgres;
import ro.asigur.testkit.database.WithDatabase;

/** The real host with the diary on in two fresh counties. */
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DiaryInTwoCounties {

    static final int OURS = 20000;
    static final int THEIRS = 20001;
    static final Set<String> BOTH = Set.of("diary.line.read", "diary.line.write");

    @TempDir
    static Path folder;

    PluginRig rig;

    @BeforeAll
    void open(TestPostgres postgres) throws Exception {
        Diary.jar().into(folder);
        new JarMaker("angry")
                .module("public void start(CareContext c) { throw new IllegalStateException(\"no wish to work\"); }")
                .into(folder);
        new JarMaker("clumsy")
                .entry("migrations/V1__a.sql", "create table plg_clumsy.a (id int); create tabel typo ();")
                .module("public Optional<String> migrations() { return Optional.of(\"migrations\"); }")
                .into(folder);
        rig = new PluginRig(postgres, folder);
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @BeforeEach
    void on() throws Exception {
        for (TenantId county : List.of(rig.here, rig.there)) {
            PluginState state = rig.turn(county, "diary", true);
            assertEquals(State.ON, state.state(), () -> String.valueOf(state.problem()));
        }
        asOwner(rig.here, "select set_config('app.uats', '20000,20001', false); delete from plg_diary.line");
    }

    void asOwner(TenantId county, String sql) throws Exception {
        try (Connection owner = rig.bean(CountyDatabases.class).owner(county);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    int count(TenantId county, String sql) throws Exception {
        try (Connection owner = rig.bean(CountyDatabases.class).owner(county);
                Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.uats', '20000,20001', false)");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    Actor worker(int... uats) {
        return rig.somebody(rig.here, BOTH, uats);
    }

    Object ask(Actor actor, String method, Object... args) {
        return rig.as(actor, () -> call(rig.host().resource(actor.tenant(), "diary"), method, args));
    }

    static Object call(Object resource, String name, Object... args) throws Exception {
        try {
            return method(resource.getClass(), name).invoke(resource, args);
        } catch (InvocationTargetException failed) {
            throw (Exception) failed.getCause();
        }
    }

    static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String refused(Callable<?> call) {
        return assertThrows(Refusal.class, call::call).problem().code();
    }
}
