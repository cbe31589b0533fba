package ro.asigur.plugins;

/** A plugin for the host's tests: one of everything, in a few lines. */
final class Diary {

    private Diary() {}

    static JarMaker jar() {
        return new JarMaker("diary")
                .source("diaryplugin.Line", ENTITY)
                .source("diaryplugin.Pages", RESOURCE)
                .entry("migrations/V1__line.sql", MIGRATION)
                .entry("diaryplugin/messages_ro.properties", "problem.diary.full.title=Plin\nhello=Bună, {name}\n")
                .entry("diaryplugin/messages_en.properties", "problem.diary.full.title=Full\nhello=Hello, {name}\n")
                .entry("web/plugin.json", "{\"entry\":\"index-1.js\",\"css\":[\"a.css\"],\"sdk\":\"1.0.0\"}")
                .entry("web/index-1.js", "export default 1;")
                .entry("web/secret.txt", "no page needs it")
                .entry("META-INF/openapi.json", "{\"openapi\":\"3.1.0\"}")
                .module(MODULE);
    }

    private static final String MIGRATION = """
            create table plg_diary.line (id uuid primary key, uat integer not null, text text not null);
            call base.secure_by_place('plg_diary.line');
            """;

    private static final String ENTITY = """
            package diaryplugin;
            import jakarta.persistence.*;
            @Entity @Table(schema = "plg_diary", name = "line")
            public class Line {
                @Id public java.util.UUID id = java.util.UUID.randomUUID();
                public int uat;
                public String text;
            }
            """;

    private static final String RESOURCE = """
            package diaryplugin;
            import jakarta.json.*;
            import jakarta.ws.rs.*;
            import java.util.*;
            import ro.asigur.kernel.*;
            import ro.asigur.spi.*;
            @Path("/plugins/diary")
            public class Pages {
                final CareContext context;
                Pages(CareContext context) { this.context = context; }

                @GET @Path("/lines") @Permitted("diary.line.read")
                public List<String> lines() {
                    return context.within(unit -> unit.em().createQuery("select l.text from Line l order by l.text", String.class).getResultList());
                }
                @POST @Path("/lines") @Permitted("diary.line.write")
                public String write(int uat, String text) {
                    return context.within(unit -> {
                        Line line = new Line();
                        line.uat = uat; line.text = text;
                        unit.em().persist(line);
                        unit.em().flush();
                        unit.wrote("diary.line.written", line.id, new UatCode(uat), JsonValue.NULL, JsonValue.TRUE);
                        unit.publish(new CareFact("diary.LineWritten", new UatCode(uat), null, JsonValue.EMPTY_JSON_OBJECT));
                        if (text.equals("bad")) throw new IllegalStateException("after the write");
                        return line.id.toString();
                    });
                }
                @POST @Path("/link") @Permitted("diary.line.write")
                public String link(int uat) {
                    return context.within(unit -> unit.link("guest", Set.of(new UatCode(uat)), Json.createObjectBuilder().add("n", 1).build()));
                }
                @POST @Path("/guest") @PublicRoute(perMinute = 3)
                public List<String> guest(String token, boolean fail) {
                    return context.redeem("guest", token, (unit, link) -> {
                        if (fail) throw new IllegalStateException("not now");
                        return unit.em().createQuery("select l.text from Line l order by l.text", String.class).getResultList();
                    });
                }
                @GET @Path("/anybody") @PublicRoute(perMinute = 3)
                public List<String> anybody() { return lines(); }
                @POST @Path("/machine") @MachineRoute(secret = "diary.secret", perMinute = 10)
                public String machine() { return "ok"; }
                @GET @Path("/forgotten")
                public String forgotten() { return "nobody said who"; }
                public String hello(String name) { return context.text("hello", Map.of("name", name)); }
                public String setting(String key) { return context.setting(key); }
                public void alien() { context.within(unit -> { unit.publish(new CareFact("census.Moved", null, null, JsonValue.EMPTY_JSON_OBJECT)); return 1; }); }
                public int slow(Runnable meanwhile) { return context.within(unit -> { meanwhile.run(); return unit.em().createQuery("select count(l) from Line l", Long.class).getSingleResult().intValue(); }); }
                public boolean sharedInside() { return context.within(unit -> context.shared(connection -> true)); }
            }
            """;

    private static final String MODULE = """
            public final List<String> heard = new ArrayList<>();
            CareContext context;
            Pages pages;
            public static int alive;
            public List<Permission> permissions() { return List.of(
                new Permission("diary.line.read", new Words("Citește", "Read"), Set.of("social-worker")),
                new Permission("diary.line.write", new Words("Scrie", "Write"), Set.of("social-worker", "no-such-role"))); }
            public List<Class<?>> entities() { return List.of(Line.class); }
            public Optional<String> migrations() { return Optional.of("migrations"); }
            public List<Setting> settings() { return List.of(
                new Setting("diary.secret", "", Setting.Kind.TEXT, new Words("Parola", "Password")),
                new Setting("diary.meet", "", Setting.Kind.TEXT, new Words("Adresa", "Address")),
                new Setting("diary.days", "90", Setting.Kind.NUMBER, new Words("Zile", "Days"))); }
            public List<Origin> origins() { return List.of(new Origin("diary.meet", Origin.Use.FRAME)); }
            public List<Screen> screens() { return List.of(new Screen(Screen.Place.MENU, "/", "diary.line.read", name())); }
            public List<LinkKind> linkKinds() { return List.of(new LinkKind("guest", java.time.Duration.ofDays(1))); }
            public Set<String> hears() { return Set.of("diary.LineWritten"); }
            public List<Job> jobs() { return List.of(new Job("sweep", name(), "0 0 3 * * ?", () -> {
                context.within(unit -> unit.em().createQuery("delete from Line l").executeUpdate()); })); }
            public List<LiveChannel> channels() { return List.of(new LiveChannel("board", "diary.line.read", 2, new LiveHandler() {
                public void text(LivePeer peer, String message) {
                    if (message.equals("boom")) throw new IllegalStateException("boom");
                    peer.others().forEach(other -> other.send(peer.actorName() + ": " + message)); } })); }
            public void start(CareContext c) { context = c; pages = new Pages(c); alive++; }
            public void stop() { alive--; }
            public Optional<Object> resource() { return Optional.of(pages); }
            public void heard(CareFact fact, java.time.Instant at) {
                int seen = context.within(unit -> unit.em().createQuery("select count(l) from Line l", Long.class).getSingleResult().intValue());
                System.setProperty("diary.heard", fact.type() + " " + fact.uat() + " " + seen + " " + context.actor().orElseThrow().name()); }
            """;
}
