package ro.asigur.exchange.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;

/** The shares that make the made-up county believable, by the real diagnosis. */
class SampleSharesTest {

    private static final Map<String, Integer> RAISED = new TreeMap<>();
    private static final Map<Integer, Integer> STRONGEST = new TreeMap<>();
    private static int households;
    private static int persons;
    private static int children;
    private static int women;
    private static int old;
    private static int vulnerableHouseholds;
    private static int vulnerableChildren;
    private static int toClarify;
    private static double poorChildren;
    private static double badHomesOfPoor;
    private static double badHomes;

    @BeforeAll
    static void diagnose() {
        Samples.households(Samples.commune(2600, 1))
                .filter(SampleHousehold::interviewed)
                .forEach(SampleSharesTest::count);
        print();
    }

    private static void count(SampleHousehold household) {
        Diagnosis diagnosis = Samples.COMPILED.diagnose(household.interview(), Samples.PARAMETERS);
        households++;
        persons += household.members().size();
        Map<String, List<Finding>> byPerson =
                diagnosis.findings().stream().collect(Collectors.groupingBy(Finding::person));
        if (!byPerson.isEmpty()) {
            vulnerableHouseholds++;
        }
        toClarify += diagnosis.toClarify().size();
        diagnosis.findings().stream()
                .mapToInt(Finding::priority)
                .min()
                .ifPresent(p -> STRONGEST.merge(p, 1, Integer::sum));
        for (SampleMember member : household.members()) {
            int age = java.time.Period.between(
                            member.birthDate(), household.visited().toLocalDate())
                    .getYears();
            List<Finding> own = byPerson.getOrDefault(member.id().toString(), List.of());
            own.forEach(finding -> RAISED.merge(finding.vulnerability(), 1, Integer::sum));
            women += member.sex().equals("f") ? 1 : 0;
            old += age >= 65 ? 1 : 0;
            if (age < 18) {
                children++;
                vulnerableChildren += own.isEmpty() ? 0 : 1;
                boolean poor = has(own, "V07");
                boolean badHome = has(own, "V01");
                poorChildren += poor ? 1 : 0;
                badHomes += badHome ? 1 : 0;
                badHomesOfPoor += poor && badHome ? 1 : 0;
            }
        }
    }

    private static boolean has(List<Finding> findings, String code) {
        return findings.stream().anyMatch(finding -> finding.vulnerability().equals(code));
    }

    private static void print() {
        System.out.printf(
                "%d households, %d persons, %d children (%.1f %%), women %.1f %%, 65+ %.1f %%%n",
                households,
                persons,
                children,
                100.0 * children / persons,
                100.0 * women / persons,
                100.0 * old / persons);
        System.out.printf(
                "vulnerable: households %.1f %%, children %.1f %%; strongest priority %s; to clarify %d%n",
                100.0 * vulnerableHouseholds / households, 100.0 * vulnerableChildren / children, STRONGEST, toClarify);
        RAISED.forEach((code, count) -> System.out.printf(
                "%s %5d  %4.1f %% of %s%n",
                code, count, share(code), code.startsWith("V") && !code.equals("V16") ? "children" : "adults"));
    }

    /** In a hundred children (V) or adults (X, V16). */
    private static double share(String code) {
        boolean ofChildren = code.startsWith("V") && !code.equals("V16");
        return 100.0 * RAISED.getOrDefault(code, 0) / (ofChildren ? children : persons - children);
    }

    private static void between(double low, double high, double value, String what) {
        assertTrue(low <= value && value <= high, () -> what + " " + value + " not within " + low + " and " + high);
    }

    @Test
    void ages_and_sexes_are_those_of_a_village() {
        assertAll(
                () -> between(19, 28, 100.0 * children / persons, "children"),
                () -> between(49, 54, 100.0 * women / persons, "women"),
                () -> between(16, 24, 100.0 * old / persons, "65 and over"));
    }

    @Test
    void each_vulnerability_has_a_believable_share() {
        Map<String, double[]> bands = Map.ofEntries(
                Map.entry("V01", new double[] {14, 30}),
                Map.entry("V02", new double[] {11, 24}),
                Map.entry("V03", new double[] {3, 12}),
                Map.entry("V04", new double[] {4, 12}),
                Map.entry("V05", new double[] {12, 28}),
                Map.entry("V07", new double[] {10, 24}),
                Map.entry("V09", new double[] {5, 14}),
                Map.entry("V12", new double[] {4, 13}),
                Map.entry("V14", new double[] {1, 6}),
                Map.entry("V17", new double[] {0.2, 2.5}),
                Map.entry("X01", new double[] {3, 8}),
                Map.entry("X05", new double[] {4, 13}),
                Map.entry("X06", new double[] {9, 22}),
                Map.entry("X07", new double[] {5, 13}),
                Map.entry("X09", new double[] {3, 10}));
        assertAll(bands.entrySet().stream()
                .map(band ->
                        () -> between(band.getValue()[0], band.getValue()[1], share(band.getKey()), band.getKey())));
    }

    @Test
    void every_vulnerability_occurs_and_every_priority_too() {
        assertEquals(Samples.INSTRUMENT.vulnerabilities().keySet(), RAISED.keySet());
        assertEquals(java.util.Set.of(1, 2, 3, 4), STRONGEST.keySet());
    }

    @Test
    void a_little_stays_to_be_clarified() {
        between(0.02, 0.5, (double) toClarify / persons, "to clarify for each person");
    }

    @Test
    void poverty_and_bad_housing_come_together() {
        double ofPoor = badHomesOfPoor / poorChildren;
        double ofAll = badHomes / children;
        assertTrue(ofPoor > 1.8 * ofAll, () -> ofPoor + " of the poor, " + ofAll + " of all children");
    }
}
