package ro.asigur.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.identity.api.Actor;
import ro.asigur.plugins.api.PluginCall;
import ro.asigur.plugins.api.PluginRoute;
import ro.asigur.plugins.api.PluginRoute.Access;

class PluginDoorsStoreIT extends DiaryInTwoCounties {

    @Test
    void a_route_lets_in_whom_it_says_and_denies_when_it_says_nothing() throws Exception {
        assertEquals("plugins.not-here", refused(() -> admit(worker(OURS), "forgotten")));
        assertEquals("plugins.not-here", refused(() -> admit(worker(OURS), "hello")));
        assertEquals(
                "plugins.not-permitted",
                refused(() -> admit(rig.somebody(rig.here, Set.of("diary.line.read"), OURS), "write")));
        admit(rig.somebody(rig.here, Set.of("diary.line.read"), OURS), "lines");
        assertEquals("identity.sign-in-needed", refused(() -> admitted("lines", "1.1.1.1", null)));
        assertEquals("plugins.machine-unknown", refused(() -> admitted("machine", "1.1.1.1", "Bearer ")));
        asOwner(
                rig.here,
                "insert into base.setting (key, value, changed_by) values ('diary.secret', 's3cret', '"
                        + UUID.randomUUID() + "') on conflict (key) do nothing");
        assertEquals("plugins.machine-unknown", refused(() -> admitted("machine", "1.1.1.1", "Bearer s3cres")));
        admitted("machine", "1.1.1.1", "Bearer s3cret");
    }

    @Test
    void a_public_route_is_limited_by_address_and_county() throws Exception {
        for (int i = 0; i < 3; i++) {
            admitted("guest", "2.2.2.2", null);
        }
        assertEquals("plugins.too-many-calls", refused(() -> admitted("guest", "2.2.2.2", null)));
        admitted("guest", "3.3.3.3", null);
    }

    private Object admit(Actor actor, String method) {
        return rig.as(actor, () -> admitted(method, "9.9.9.9", null));
    }

    private Object admitted(String method, String address, String authorization) {
        Method called = method(rig.host().resource(rig.here, "diary").getClass(), method);
        rig.host().admit(rig.here, new PluginCall("diary", called, address, authorization));
        return true;
    }

    @Test
    void every_route_is_listed_for_the_access_matrix() {
        Map<String, Access> access = rig.host().routes(rig.here).stream()
                .collect(java.util.stream.Collectors.toMap(
                        route -> route.httpMethod() + " " + route.path(), PluginRoute::access));
        assertEquals(Access.PERSON, access.get("GET /plugins/diary/lines"));
        assertEquals(Access.PUBLIC, access.get("POST /plugins/diary/guest"));
        assertEquals(Access.MACHINE, access.get("POST /plugins/diary/machine"));
        assertEquals(Access.NOBODY, access.get("GET /plugins/diary/forgotten"));
        assertEquals(7, access.size());
    }

    @Test
    void a_module_is_offered_to_those_who_may_use_one_of_its_screens() {
        assertEquals(List.of(), rig.host().offered(rig.somebody(rig.here, Set.of("diary.line.write"))));
        var offered = rig.host().offered(worker(OURS)).get(0);
        assertEquals("/plugins/diary/1.0.0/index-1.js", offered.entry());
        assertEquals(List.of("/plugins/diary/1.0.0/a.css"), offered.css());
    }

    @Test
    void files_of_the_web_part_and_no_others_are_served() throws Exception {
        try (var file = rig.host()
                .asset(rig.here, "diary", "1.0.0", "index-1.js")
                .orElseThrow()
                .content()) {
            assertEquals("export default 1;", new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        for (String path : List.of(
                "secret.txt",
                "../META-INF/openapi.json",
                "./index-1.js",
                "/index-1.js",
                "a//b.js",
                "..%2fx.js",
                "x.js",
                "")) {
            assertTrue(rig.host().asset(rig.here, "diary", "1.0.0", path).isEmpty(), path);
        }
        assertTrue(rig.host().asset(rig.here, "diary", "0.9.0", "index-1.js").isEmpty());
        rig.turn(rig.here, "diary", false);
        assertTrue(rig.host().asset(rig.here, "diary", "1.0.0", "index-1.js").isEmpty());
    }

    @Test
    void texts_settings_and_origins_are_the_countys() throws Exception {
        assertEquals("Bună, Ana", ask(worker(), "hello", "Ana"));
        assertEquals("90", ask(worker(), "setting", "diary.days"));
        assertThrows(IllegalArgumentException.class, () -> ask(worker(), "setting", "identity.other"));
        assertEquals(
                "Full",
                rig.host().text("diary", "problem.diary.full.title", "en").orElseThrow());
        assertEquals(Map.of(), rig.host().origins(rig.here));
        asOwner(
                rig.here,
                "insert into base.setting (key, value, changed_by) values ('diary.meet', 'https://meet.example.ro', '"
                        + UUID.randomUUID() + "')");
        assertEquals(
                Map.of("frame-src", Set.of("https://meet.example.ro")),
                rig.host().origins(rig.here));
        asOwner(
                rig.here,
                "update base.setting set value = 'https://meet.example.ro; script-src *' where key = 'diary.meet'");
        assertEquals(Map.of(), rig.host().origins(rig.here));
    }
}
