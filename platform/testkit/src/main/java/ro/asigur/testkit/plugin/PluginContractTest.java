package ro.asigur.testkit.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pf4j.Extension;
import ro.asigur.kernel.Problem;
import ro.asigur.spi.CareModule;
import ro.asigur.spi.Words;
import ro.asigur.testkit.database.TestPostgres;
import ro.asigur.testkit.database.WithDatabase;
import ro.asigur.testkit.plugin.PluginHouse.County;

/**
 * What the platform asks of every plugin. Extend it in the plugin's tests, name the module and give it a house; the methods
 * are the contract.
 */
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PluginContractTest {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String[] SEEN = {
        "java..",
        "javax.sql..",
        "org.w3c.dom..",
        "org.jspecify.annotations..",
        "org.pf4j..",
        "ro.asigur.spi..",
        "ro.asigur.kernel..",
        "jakarta.persistence..",
        "jakarta.validation..",
        "jakarta.ws.rs..",
        "jakarta.json..",
        "jakarta.inject..",
        "jakarta.annotation..",
        "org.eclipse.microprofile.openapi.annotations.."
    };

    private PluginHouse house;
    private JavaClasses classes;

    /** A new object of the module. */
    protected abstract CareModule module();

    /** Two fresh counties on {@code postgres} with the plugin's jar. */
    protected abstract PluginHouse house(TestPostgres postgres) throws IOException;

    @BeforeAll
    void open(TestPostgres postgres) throws IOException {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(module().getClass().getPackageName());
        house = house(postgres);
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void the_module_is_an_extension_with_an_id_of_its_own() {
        assertTrue(module().getClass().isAnnotationPresent(Extension.class), "marked @Extension");
        assertTrue(module().id().matches("[a-z][a-z0-9]{1,30}"), module().id());
    }

    @Test
    void codes_are_unique_and_begin_with_the_modules_id() {
        List<String> codes = new ArrayList<>();
        module().permissions().forEach(one -> codes.add(one.code()));
        module().settings().forEach(one -> codes.add(one.key()));
        assertEquals(codes.size(), new HashSet<>(codes).size(), () -> "twice in " + codes);
        codes.forEach(code -> assertTrue(code.startsWith(module().id() + "."), code));
        assertDistinct(module().jobs().stream().map(job -> job.name()));
        assertDistinct(module().channels().stream().map(channel -> channel.name()));
        assertDistinct(module().linkKinds().stream().map(kind -> kind.name()));
        assertDistinct(module().services().stream().map(service -> service.code()));
        assertDistinct(module().screens().stream().map(screen -> screen.place() + " " + screen.name()));
    }

    private static void assertDistinct(Stream<String> names) {
        List<String> all = names.toList();
        assertEquals(all.size(), new HashSet<>(all).size(), () -> "twice in " + all);
    }

    @Test
    void every_screen_and_channel_asks_a_permission_that_the_module_names() {
        Set<String> named = new HashSet<>();
        module().permissions().forEach(permission -> named.add(permission.code()));
        module().screens().forEach(screen -> assertTrue(named.contains(screen.permission()), screen.permission()));
        module().channels().forEach(channel -> assertTrue(named.contains(channel.permission()), channel.permission()));
    }

    @Test
    void a_description_is_the_same_each_time_and_before_any_start() {
        assertEquals(module().permissions(), module().permissions());
        assertEquals(module().settings(), module().settings());
        assertEquals(module().screens(), module().screens());
        assertEquals(module().hears(), module().hears());
        assertEquals(module().services(), module().services());
        assertEquals(module().name(), module().name());
    }

    @Test
    void texts_are_complete_in_both_languages() throws Exception {
        Properties romanian = texts("ro");
        Properties english = texts("en");
        assertEquals(new TreeSet<>(romanian.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (String key : romanian.stringPropertyNames()) {
            String ro = romanian.getProperty(key);
            String en = english.getProperty(key);
            assertFalse(ro.isBlank() || en.isBlank(), key);
            assertFalse(ro.matches(".*[şţŞŢ].*"), () -> key + " has ş or ţ with a cedilla");
            assertEquals(places(ro), places(en), key);
        }
        for (String code : problemCodes()) {
            assertTrue(romanian.containsKey("problem." + code + ".title"), () -> "no title of " + code);
            assertTrue(romanian.containsKey("problem." + code + ".detail"), () -> "no detail of " + code);
            assertTrue(code.startsWith(module().id() + "."), code);
        }
        Stream.of(
                        module().permissions().stream().map(one -> one.text()),
                        module().settings().stream().map(one -> one.text()),
                        module().screens().stream().map(one -> one.title()),
                        module().jobs().stream().map(one -> one.text()))
                .flatMap(words -> words)
                .map(Words::ro)
                .forEach(ro -> assertFalse(ro.matches(".*[şţŞŢ].*"), ro));
    }

    private Properties texts(String locale) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = module().getClass().getResourceAsStream("messages_" + locale + ".properties")) {
            assertTrue(file != null, () -> "messages_" + locale + ".properties beside the module");
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private List<String> problemCodes() throws ClassNotFoundException {
        List<String> codes = new ArrayList<>();
        for (var type : classes) {
            if (type.isAssignableTo(Problem.class) && type.isEnum()) {
                for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
                    codes.add(((Problem) constant).code());
                }
            }
        }
        return codes;
    }

    @Test
    void only_the_contract_and_the_jdk_are_used() {
        String own = module().getClass().getPackageName() + "..";
        List<String> seen = new ArrayList<>(List.of(SEEN));
        seen.add(own);
        check(ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(seen.toArray(String[]::new)));
    }

    @Test
    void no_way_around_the_fence_is_tried() {
        check(ArchRuleDefinition.noClasses().should().callMethod(Thread.class, "getContextClassLoader"));
        check(ArchRuleDefinition.noClasses().should().callMethod(Class.class, "getClassLoader"));
        check(ArchRuleDefinition.noClasses().should().callMethod(Class.class, "forName", String.class));
        check(ArchRuleDefinition.noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect.."));
        check(ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.invoke..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("sun.misc.Unsafe"));
        check(ArchRuleDefinition.noClasses().should().dependOnClassesThat().areAssignableTo(ClassLoader.class));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    @Test
    void entities_lie_in_the_modules_own_schema() {
        for (Class<?> entity : module().entities()) {
            var table = entity.getAnnotation(jakarta.persistence.Table.class);
            assertTrue(table != null, () -> entity + " has @Table");
            assertEquals("plg_" + module().id(), table.schema(), entity.getName());
            assertFalse(
                    classes.get(entity).getModifiers().contains(JavaModifier.FINAL), () -> entity + " is not final");
        }
    }

    @Test
    void it_goes_on_off_and_on_in_one_county_while_the_other_runs() {
        assertEquals("on", house.turn(County.HERE, true));
        assertEquals("on", house.turn(County.THERE, true));
        assertEquals("off", house.turn(County.HERE, false));
        assertFalse(house.answers(County.HERE));
        assertTrue(house.answers(County.THERE));
        assertEquals("on", house.turn(County.HERE, true));
        assertTrue(house.answers(County.HERE));
        assertTrue(house.answers(County.THERE));
    }

    @Test
    void migrations_applied_again_change_nothing() throws Exception {
        assertEquals("on", house.turn(County.HERE, true));
        Catalog before = catalog(County.HERE);
        Map<String, Long> rows = rows(County.HERE, schema());
        house.migrateAgain(County.HERE);
        assertEquals(before, catalog(County.HERE));
        assertEquals(rows, rows(County.HERE, schema()));
    }

    @Test
    void migrations_make_the_same_in_a_county_that_has_long_been_there_and_touch_nobody_else_s() throws Exception {
        assertEquals("on", house.turn(County.HERE, true));
        house.turn(County.THERE, false);
        try (Connection owner = house.owner(County.THERE);
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists " + schema() + " cascade");
        }
        Catalog without = catalog(County.THERE);
        Map<String, Long> rowsOfTheCore = rows(County.THERE, "core");
        assertEquals(new TreeSet<>(), without.own());
        assertEquals("on", house.turn(County.THERE, true));
        Catalog with = catalog(County.THERE);
        assertEquals(kinds(catalog(County.HERE).own()), kinds(with.own()));
        assertEquals(without.others(), with.others(), "what is not the module's own");
        assertEquals(rowsOfTheCore, rows(County.THERE, "core"), "rows of the core");
    }

    private String schema() {
        return "plg_" + module().id();
    }

    private Catalog catalog(County county) throws SQLException {
        try (Connection owner = house.owner(county)) {
            return Catalog.read(owner, schema());
        }
    }

    private Map<String, Long> rows(County county, String schema) throws SQLException {
        try (Connection owner = house.owner(county)) {
            return Catalog.rows(owner, schema);
        }
    }

    /** Without the names of the roles, which are each county's own. */
    private static Set<String> kinds(Set<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("(own|app)_\\w+", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_route_says_who_may_call_it() {
        assertEquals("on", house.turn(County.HERE, true));
        assertEquals(List.of(), house.routeFaults(County.HERE));
    }

    @Test
    void every_table_is_bound_to_persons_to_a_place_or_declared_county_wide() throws Exception {
        assertEquals("on", house.turn(County.HERE, true));
        TreeMap<String, String> kinds = new TreeMap<>();
        try (Connection owner = house.owner(County.HERE);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(TABLES.formatted(schema()))) {
            while (row.next()) {
                kinds.put(row.getString(1), kind(row));
            }
        }
        assertEquals(
                List.of(),
                kinds.entrySet().stream()
                        .filter(table -> table.getValue().startsWith("!"))
                        .toList());
        assertEquals(module().migrations().isEmpty(), kinds.isEmpty(), "tables were found");
    }

    private static final String TABLES = """
            select c.relname, c.relrowsecurity and c.relforcerowsecurity, coalesce(obj_description(c.oid), ''),
                   exists (select 1 from pg_policy p where p.polrelid = c.oid),
                   exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'uat' and a.attnotnull),
                   exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id'),
                   exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.confrelid = 'core.person'::regclass
                           and cardinality(k.conkey) = 2 and k.confupdtype = 'c'),
                   c.relpersistence = 'u'
            from pg_class c where c.relnamespace = '%s'::regnamespace and c.relkind in ('r', 'p')
                and c.relname <> 'schema_history'""";

    private static String kind(ResultSet row) throws SQLException {
        boolean secured = row.getBoolean(2) && row.getBoolean(4);
        boolean person = row.getBoolean(6);
        if (row.getBoolean(8)) {
            return "! is unlogged: a crash would empty it";
        }
        if (row.getString(3).equals("county-wide")) {
            return secured || row.getBoolean(5) || person ? "! is declared county-wide but bound" : "county-wide";
        }
        if (!secured) {
            return "! is neither under row security nor declared county-wide";
        }
        if (!row.getBoolean(5)) {
            return "! has no column uat that is not null";
        }
        if (person && !row.getBoolean(7)) {
            return "! needs (person_id, uat) references core.person (id, uat) on update cascade";
        }
        return person ? "person" : "place";
    }
}
