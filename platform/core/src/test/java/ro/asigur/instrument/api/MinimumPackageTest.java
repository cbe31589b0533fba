package ro.asigur.instrument.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MinimumPackageTest {

    private static final LocalDate VISIT = LocalDate.of(2025, 11, 22);

    private static List<Finding> family() {
        Families.Family family = Families.named("B");
        return Shipped.COMPILED
                .diagnose(family.interview(), Parameters.on(VISIT, Shipped.PARAMETERS))
                .findings();
    }

    private static List<ProposedLine> propose(List<Finding> findings, Agreement agreement) {
        return MinimumPackage.propose(findings, Shipped.INSTRUMENT, VISIT, agreement);
    }

    private static Finding finding(String person, String vulnerability, int priority, String... fired) {
        return new Finding(person, vulnerability, priority, List.of(fired), List.of(), List.of());
    }

    private static ProposedLine line(List<ProposedLine> lines, String service) {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.folded().stream()))
                .filter(line -> line.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_family_with_twenty_one_diagnoses_gets_a_plan_that_fits_a_phone() {
        assertEquals(21, family().size());
        List<ProposedLine> lines = propose(family(), Agreement.GIVEN);
        assertTrue(lines.size() <= 25, "lines: " + lines.size());
    }

    @Test
    void nothing_the_catalogue_proposes_is_lost_in_folding() {
        Set<String> expected = new TreeSet<>();
        for (Finding finding : family()) {
            Instrument.Vulnerability vulnerability =
                    Shipped.INSTRUMENT.vulnerabilities().get(finding.vulnerability());
            Stream.concat(Shipped.INSTRUMENT.commonServices().stream(), vulnerability.services().stream())
                    .forEach(service -> expected.add(service.code() + " "
                            + (service.forHousehold() ? "household" : finding.person()) + " "
                            + finding.vulnerability()));
        }
        Set<String> actual = new TreeSet<>();
        Set<String> services = new TreeSet<>();
        propose(family(), Agreement.GIVEN).stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.folded().stream()))
                .forEach(line -> {
                    assertTrue(services.add(line.service()), "one line a service: " + line.service());
                    List<String> persons = line.persons().isEmpty() ? List.of("household") : line.persons();
                    persons.forEach(person -> line.vulnerabilities()
                            .forEach(vulnerability -> actual.add(line.service() + " " + person + " " + vulnerability)));
                });
        assertTrue(actual.containsAll(expected), () -> {
            expected.removeAll(actual);
            return "lost: " + expected;
        });
    }

    @Test
    void one_service_for_several_members_is_one_line_with_several_beneficiaries() {
        ProposedLine line = line(
                propose(List.of(finding("1", "V15", 3, "V15.b"), finding("2", "V15", 2, "V15.a")), Agreement.GIVEN),
                "S-V15-REF4");
        assertEquals(List.of("1", "2"), line.persons());
        assertEquals(2, line.priority());
        assertEquals(List.of("R05"), line.destinations());
        assertEquals(VISIT.plusDays(14), line.due());
    }

    @Test
    void a_service_for_the_household_is_one_line_of_nobody_in_particular() {
        ProposedLine line = line(
                propose(List.of(finding("1", "V01", 2, "V01.c"), finding("2", "V01", 2, "V01.c")), Agreement.GIVEN),
                "S-V01-ACO3");
        assertEquals(List.of(), line.persons());
    }

    @Test
    void the_strongest_of_the_same_category_role_and_destination_stays_proposed() {
        List<ProposedLine> lines =
                propose(List.of(finding("1", "V12", 3, "V12.b"), finding("1", "V15", 2, "V15.a")), Agreement.GIVEN);
        ProposedLine referral = lines.stream()
                .filter(line -> line.category().equals("REF"))
                .findFirst()
                .orElseThrow();
        assertEquals("S-V15-REF4", referral.service());
        assertEquals(
                List.of("S-V12-REF4"),
                referral.folded().stream().map(ProposedLine::service).toList());
    }

    @Test
    void a_line_is_due_when_the_earliest_of_what_stands_behind_it_is() {
        // V10 (14 days) is stronger than V16 information (3 days): both are the nurse's information
        List<ProposedLine> lines =
                propose(List.of(finding("1", "V12", 2, "V12.a"), finding("2", "V10", 3, "V10.c")), Agreement.GIVEN);
        ProposedLine information = lines.stream()
                .filter(line -> line.category().equals("INF"))
                .findFirst()
                .orElseThrow();
        assertEquals("S-V12-INF1", information.service());
        assertEquals(VISIT.plusDays(3), information.due());
    }

    @Test
    void timing_follows_the_priority() {
        List<ProposedLine> critical = propose(List.of(finding("1", "V01", 1, "V01.a")), Agreement.GIVEN);
        assertEquals(VISIT.plusDays(1), line(critical, "S-V01-REF5").due());
        assertEquals(VISIT.plusDays(7), line(critical, "S-V01-MON6").due());
        assertEquals("P7D", line(critical, "S-V01-MON6").repeatEvery());
        assertEquals(VISIT.plusDays(1), line(critical, "S-ALL-IDE").due());
        assertEquals(VISIT.plusDays(2), line(critical, "S-ALL-EVA").due());
        List<ProposedLine> medium = propose(List.of(finding("1", "V01", 3, "V01.e")), Agreement.GIVEN);
        assertEquals(VISIT.plusDays(7), line(medium, "S-V01-REF5").due());
        assertEquals(VISIT.plusMonths(6), line(medium, "S-V01-MON6").due());
        assertEquals(VISIT.plusDays(30), line(medium, "S-ALL-EVA").due());
    }

    @Test
    void hunger_brings_the_emergency_package_forward() {
        assertEquals(
                VISIT.plusDays(3),
                line(propose(List.of(finding("1", "V07", 2, "V07.a")), Agreement.GIVEN), "S-V07-ACO4")
                        .due());
        assertEquals(
                VISIT.plusDays(14),
                line(propose(List.of(finding("1", "V07", 3, "V07.b")), Agreement.GIVEN), "S-V07-ACO4")
                        .due());
    }

    @Test
    void what_is_done_on_request_has_no_date() {
        assertNull(line(propose(List.of(finding("1", "V15", 3, "V15.b")), Agreement.GIVEN), "S-V15-CON2")
                .due());
    }

    @Test
    void the_weekly_visits_to_a_mother_end_after_a_month() {
        ProposedLine line = line(propose(List.of(finding("1", "V10", 2, "V10.b")), Agreement.GIVEN), "S-V10-CON2");
        assertEquals("P7D", line.repeatEvery());
        assertEquals(VISIT.plusMonths(1), line.repeatUntil());
    }

    @Test
    void the_most_urgent_comes_first() {
        List<ProposedLine> lines = propose(family(), Agreement.GIVEN);
        List<ProposedLine> sorted = lines.stream()
                .sorted(Comparator.comparingInt(ProposedLine::priority)
                        .thenComparing(ProposedLine::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        assertEquals(sorted, lines);
    }

    @Test
    void without_agreement_only_information_and_mandatory_notices_start() {
        List<Finding> findings = List.of(finding("1", "V03", 1, "V03.a"), finding("1", "V12", 2, "V12.a"));
        Set<String> starting = propose(findings, Agreement.REFUSED).stream()
                .flatMap(line -> Stream.concat(Stream.of(line), line.folded().stream()))
                .filter(ProposedLine::mayStart)
                .map(ProposedLine::service)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("S-ALL-IDE", "S-V03-INF1", "S-V03-REF4", "S-V12-INF1"), starting);
        assertTrue(propose(findings, Agreement.GIVEN).stream().allMatch(ProposedLine::mayStart));
        assertFalse(line(propose(List.of(finding("1", "V03", 2, "V03.b")), Agreement.REFUSED), "S-V03-REF4")
                .mayStart());
    }

    @Test
    void a_household_is_seen_again_by_its_strongest_priority() {
        assertEquals(
                VISIT.plusDays(7),
                MinimumPackage.reevaluateOn(
                        List.of(finding("1", "V12", 3), finding("2", "V03", 1)), Shipped.INSTRUMENT, VISIT));
        assertEquals(
                VISIT.plusMonths(3),
                MinimumPackage.reevaluateOn(List.of(finding("1", "V12", 2)), Shipped.INSTRUMENT, VISIT));
        assertEquals(VISIT.plusMonths(12), MinimumPackage.reevaluateOn(List.of(), Shipped.INSTRUMENT, VISIT));
    }

    @Test
    void a_postponed_agreement_brings_the_team_back_in_fourteen_days() {
        assertEquals(Optional.of(VISIT.plusDays(14)), MinimumPackage.returnVisitOn(Agreement.of("amanat"), VISIT));
        assertEquals(Optional.empty(), MinimumPackage.returnVisitOn(Agreement.of("da"), VISIT));
    }
}
