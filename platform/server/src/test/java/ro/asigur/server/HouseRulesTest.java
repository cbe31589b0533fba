package ro.asigur.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's walls. {@link #MAY_USE} is the table of design: a context uses only the {@code api} package of those it names. */
class HouseRulesTest {

    private static final Set<String> FOUNDATION = Set.of(
            "tenancy", "identity", "audit", "outbox", "commands", "settings", "jobs", "notify", "plugins", "documents");

    /** Core contexts may use every foundation context besides. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("tenancy", Set.of()),
            Map.entry("audit", Set.of("tenancy")),
            Map.entry("identity", Set.of("tenancy", "audit")),
            Map.entry("outbox", Set.of("tenancy")),
            Map.entry("settings", Set.of("tenancy", "identity", "audit", "outbox")),
            Map.entry("commands", Set.of("tenancy", "identity")),
            Map.entry("jobs", Set.of("tenancy", "identity", "audit", "outbox", "settings")),
            Map.entry("documents", Set.of("tenancy", "identity", "audit", "outbox", "settings")),
            Map.entry("notify", Set.of("tenancy", "identity", "audit", "outbox", "settings", "jobs")),
            Map.entry("plugins", Set.of("tenancy", "identity", "audit", "outbox", "settings", "jobs", "commands")),
            Map.entry("territory", FOUNDATION),
            Map.entry("instrument", FOUNDATION),
            Map.entry("census", with("territory")),
            Map.entry("assessment", with("census", "instrument", "territory")),
            Map.entry("casework", with("census", "assessment", "territory", "instrument")),
            Map.entry("cases", with("census", "assessment", "casework", "territory")),
            Map.entry("team", with("territory")),
            Map.entry("intake", with("census", "territory")),
            Map.entry("referrals", with("territory", "census", "casework", "instrument")),
            Map.entry("programmes", with("territory", "census", "casework", "referrals")),
            // it reads nobody's tables: what is counted is asked of its owners' api
            Map.entry("monitoring", with("territory", "census", "assessment", "casework")),
            Map.entry("papers", with("territory", "census", "assessment", "instrument", "casework", "intake")),
            Map.entry("exchange", with("territory", "census", "instrument", "assessment", "casework"))));

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ro.asigur");

    private static Set<String> with(String... core) {
        return Stream.concat(FOUNDATION.stream(), Stream.of(core)).collect(Collectors.toSet());
    }

    private static String root(String context) {
        return "ro.asigur." + context + "..";
    }

    @Test
    void a_context_uses_only_the_api_of_the_contexts_it_names() {
        MAY_USE.forEach((context, allowed) -> {
            for (String other : MAY_USE.keySet()) {
                if (other.equals(context)) {
                    continue;
                }
                DescribedPredicate<JavaClass> forbidden = resideInAPackage(root(other));
                if (allowed.contains(other)) {
                    forbidden =
                            forbidden.and(DescribedPredicate.not(resideInAPackage("ro.asigur." + other + ".api..")));
                }
                noClasses()
                        .that()
                        .resideInAPackage(root(context))
                        .should()
                        .dependOnClassesThat(forbidden)
                        .allowEmptyShould(true)
                        .because(context + " may use " + new TreeSet<>(allowed) + ", their api alone")
                        .check(ALL);
            }
        });
    }

    @Test
    void every_context_is_in_the_table() {
        Set<String> found = ALL.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2])
                .filter(name -> !Set.of("kernel", "spi", "server", "launcher", "testkit")
                        .contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(MAY_USE.keySet(), found);
    }

    @Test
    void contexts_have_no_cycles() {
        slices().matching("ro.asigur.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void sql_and_entity_managers_live_in_stores() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "ro.asigur.territory..",
                        "ro.asigur.census..",
                        "ro.asigur.instrument..",
                        "ro.asigur.assessment..",
                        "ro.asigur.casework..",
                        "ro.asigur.cases..",
                        "ro.asigur.team..",
                        "ro.asigur.intake..",
                        "ro.asigur.papers..",
                        "ro.asigur.documents..",
                        "ro.asigur.referrals..",
                        "ro.asigur.programmes..",
                        "ro.asigur.identity..",
                        "ro.asigur.settings..",
                        "ro.asigur.commands..",
                        "ro.asigur.outbox..",
                        "ro.asigur.audit..",
                        "ro.asigur.notify..")
                .and()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.persistence..")
                        .and(JavaClass.Predicates.simpleName("EntityManager"))
                        .or(JavaClass.Predicates.belongTo(JavaClass.Predicates.type(java.sql.PreparedStatement.class)))
                        .or(JavaClass.Predicates.belongTo(DescribedPredicate.describe(
                                "the door to SQL", type -> type.getName().equals("ro.asigur.tenancy.api.Sql")))))
                .because("one kind of class speaks to the database")
                .check(ALL);
    }

    @Test
    void something_hangs_on_a_thread_in_two_places_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("ro.asigur.tenancy..", "ro.asigur.identity..", "ro.asigur.plugins..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(ThreadLocal.class))
                .check(ALL);
    }

    /** Its methods search the class path for a provider at each call: once they were two thirds of an interview. */
    @Test
    void json_is_made_with_the_provider_at_hand() {
        noClasses()
                .that()
                .resideOutsideOfPackages("ro.asigur.launcher..", "ro.asigur.testkit..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.type(jakarta.json.Json.class))
                .check(ALL);
    }

    @Test
    void static_fields_are_final() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(ALL);
    }

    @Test
    void names_say_what_a_class_is_in_the_words_of_the_trade() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .check(ALL);
    }

    @Test
    void the_kernel_knows_java_alone() {
        classes()
                .that()
                .resideInAPackage("ro.asigur.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "ro.asigur.kernel..", "org.jspecify.annotations..")
                .check(ALL);
    }

    @Test
    void files_stay_small() throws IOException {
        Path root = Path.of(System.getProperty("root.of.asigur"));
        try (Stream<Path> files = Files.walk(root)) {
            List<String> long_ = files.filter(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(HouseRulesTest::longerThan400)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
            assertEquals(List.of(), long_, "would two rooms be calmer?");
        }
    }

    private static boolean longerThan400(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > 400;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        Path root = Path.of(System.getProperty("root.of.asigur"));
        try (Stream<Path> files = Files.walk(root.resolve("platform"))) {
            List<String> missing = files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .map(folder -> root.relativize(folder).toString())
                    .sorted()
                    .toList();
            assertTrue(missing.isEmpty(), missing.toString());
        }
    }
}
