package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.PeopleBoard;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.programmes.store.Enrolments;
import ro.asigur.programmes.store.Enrolments.Counted;
import ro.asigur.programmes.store.Enrolments.Enrolment;
import ro.asigur.programmes.store.Programmes;
import ro.asigur.tenancy.api.CountyClock;

/** Query: programmes with how many people each group has in each commune, and who they are. */
@ApplicationScoped
public class ReadProgrammes {

    private static final int MOST = 500;

    @Inject
    Programmes programmes;

    @Inject
    Enrolments enrolments;

    @Inject
    PeopleBoard people;

    @Inject
    HouseholdRegister households;

    @Inject
    CountyClock clock;

    /** An enrolled person by name. */
    public record Enrolled(
            UUID programmeId,
            String programmeCode,
            String programmeName,
            UUID personId,
            String personName,
            @Nullable Integer age,
            @Nullable UUID householdId,
            int uat,
            String group,
            String groupName,
            String proofSeen,
            LocalDate proofOn,
            String proofBy,
            LocalDate enrolledOn,
            @Nullable LocalDate leftOn,
            @Nullable String leftBecause) {}

    /** Four statements, whatever the number of people. */
    @Requires(ProgrammesPermissions.READ)
    public List<ProgrammeSheet> all() {
        List<Counted> rows = enrolments.everybody(null);
        Map<UUID, PeopleBoard.Named> named =
                people.people(rows.stream().map(Counted::person).toList());
        return programmes.all(clock.today()).stream()
                .map(one -> one.counted(counts(
                        rows.stream()
                                .filter(row -> row.programme().equals(one.id()))
                                .toList(),
                        named)))
                .toList();
    }

    /** Two records of one person in one group and commune are one person there. */
    private static List<ProgrammeSheet.Count> counts(List<Counted> rows, Map<UUID, PeopleBoard.Named> named) {
        record Cell(String group, int uat) {}
        Map<Cell, Map<UUID, Boolean>> cells = new HashMap<>();
        Set<UUID> seen = new java.util.HashSet<>();
        for (Counted row : rows) {
            PeopleBoard.Named person = named.get(row.person());
            UUID stays = person == null || person.mergedInto() == null ? row.person() : person.mergedInto();
            boolean counted = !seen.add(stays);
            Cell cell = new Cell(row.group(), row.uat());
            if (!counted) {
                cells.computeIfAbsent(cell, any -> new TreeMap<>()).put(stays, row.present());
            } else if (row.present()) {
                cells.values().stream().filter(one -> one.containsKey(stays)).forEach(one -> one.put(stays, true));
            }
        }
        List<ProgrammeSheet.Count> counts = new ArrayList<>();
        cells.forEach((cell, persons) ->
                counts.add(new ProgrammeSheet.Count(cell.group(), cell.uat(), persons.size(), (int)
                        persons.values().stream().filter(present -> present).count())));
        counts.sort(
                java.util.Comparator.comparing(ProgrammeSheet.Count::group).thenComparing(ProgrammeSheet.Count::uat));
        return counts;
    }

    @Requires(ProgrammesPermissions.PEOPLE)
    public List<Enrolled> people(UUID programme) {
        return named(enrolments.of(programme, MOST));
    }

    /** Of the members of a household, with records that were joined to theirs. */
    @Requires(ProgrammesPermissions.PEOPLE)
    public List<Enrolled> ofHousehold(HouseholdId household) {
        List<UUID> ids = households.members(household).stream()
                .flatMap(member ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(member.id()), member.also().stream()))
                .collect(Collectors.toList());
        return named(enrolments.ofPeople(ids));
    }

    private List<Enrolled> named(List<Enrolment> rows) {
        Map<UUID, PeopleBoard.Named> named =
                people.people(rows.stream().map(Enrolment::person).toList());
        return rows.stream().map(row -> enrolled(row, named.get(row.person()))).toList();
    }

    private static Enrolled enrolled(Enrolment row, PeopleBoard.@Nullable Named person) {
        return new Enrolled(
                row.programme(),
                row.programmeCode(),
                row.programmeName(),
                row.person(),
                person == null ? "" : person.name(),
                person == null ? null : person.ageYears(),
                person == null ? null : person.household(),
                row.uat(),
                row.group(),
                row.groupName(),
                row.proofSeen(),
                row.proofOn(),
                row.proofBy(),
                row.enrolledOn(),
                row.leftOn(),
                row.leftBecause());
    }
}
