package ro.asigur.launcher.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

class RunAsTest {

    @Test
    void an_ordinary_user_runs_it_directly() {
        RunAs runAs = RunAs.choose("maria", command -> false, user -> false);
        assertEquals(List.of("postgres", "-D", "x"), runAs.command("postgres", "-D", "x"));
        assertEquals("maria", runAs.owner());
    }

    @Test
    void root_uses_a_user_namespace_where_it_may() {
        RunAs runAs = RunAs.choose("root", command -> command.get(0).equals("unshare"), user -> true);
        assertEquals(List.of("unshare", "-U", "postgres"), runAs.command("postgres"));
        assertEquals("root", runAs.owner());
        assertFalse(runAs.otherUser());
    }

    @Test
    void root_without_namespaces_becomes_postgres_or_else_nobody() {
        RunAs postgres = RunAs.choose("root", command -> command.get(0).equals("setpriv"), user -> true);
        assertEquals("postgres", postgres.owner());
        assertTrue(postgres.otherUser());
        assertTrue(postgres.command("initdb").contains("--reuid=postgres"));
        RunAs nobody = RunAs.choose("root", command -> command.get(0).equals("setpriv"), "nobody"::equals);
        assertEquals("nobody", nobody.owner());
        assertTrue(nobody.command("initdb").contains("--regid=nogroup"));
    }

    @Test
    void root_without_any_way_is_told_so() {
        StartRefused refused =
                assertThrows(StartRefused.class, () -> RunAs.choose("root", command -> false, user -> true));
        assertEquals(StartProblem.ROOT_WITHOUT_USER, refused.problem());
    }
}
