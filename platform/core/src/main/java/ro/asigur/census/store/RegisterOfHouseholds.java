package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.HouseholdRow;
import ro.asigur.census.api.HouseholdSheet;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.census.api.VisitOutcome;
import ro.asigur.census.api.VisitedHousehold;
import ro.asigur.census.domain.BirthPrecision;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The census's door, over its tables. */
@ApplicationScoped
public class RegisterOfHouseholds implements HouseholdRegister {

    private Work work;
    private Households households;
    private Persons persons;
    private Merges merges;
    private CurrentActor actor;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RegisterOfHouseholds() {}

    @Inject
    public RegisterOfHouseholds(
            Work work, Households households, Persons persons, Merges merges, CurrentActor actor, CountyClock clock) {
        this.work = work;
        this.households = households;
        this.persons = persons;
        this.merges = merges;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Optional<HouseholdSheet> sheet(HouseholdId household) {
        return sql().first(
                        HouseholdLists.ROW + ", h.phone, h.return_on, h.version" + HouseholdLists.FROM
                                + " where h.id = ?",
                        row -> {
                            HouseholdRow listed = HouseholdLists.row(row);
                            return new HouseholdSheet(
                                    listed.id(),
                                    listed.number(),
                                    listed.uat(),
                                    listed.uatName(),
                                    listed.village(),
                                    listed.villageName(),
                                    listed.address(),
                                    listed.headName(),
                                    listed.members(),
                                    listed.children(),
                                    listed.status(),
                                    listed.priority(),
                                    listed.lastVisit(),
                                    listed.reevaluateOn(),
                                    listed.reevaluationDue(),
                                    row.getString("phone"),
                                    row.getObject("return_on", LocalDate.class),
                                    row.getInt("version"));
                        },
                        household.value());
    }

    @Override
    public List<MemberSheet> members(HouseholdId household) {
        LocalDate today = clock.today();
        Map<UUID, UUID> absorbed = merges.absorbedBy(household);
        return persons.of(household).stream()
                .map(person -> sheet(person, today, absorbed))
                .toList();
    }

    static MemberSheet sheet(Persons.Known person, LocalDate today, Map<UUID, UUID> absorbed) {
        MemberFields fields = person.fields();
        return new MemberSheet(
                person.id(),
                person.position(),
                fields.familyName(),
                fields.givenName(),
                fields.birthDate(),
                fields.birthPrecision(),
                ageMonths(fields, today),
                fields.sex(),
                fields.validCnp().map(Object::toString).orElse(null),
                fields.noCnpReason(),
                fields.relation(),
                fields.presence(),
                Absorbed.stays(fields.mother(), absorbed),
                Absorbed.stays(fields.father(), absorbed),
                Absorbed.stays(fields.partner(), absorbed),
                person.version(),
                absorbed.entrySet().stream()
                        .filter(one -> one.getValue().equals(person.id()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static @Nullable Integer ageMonths(MemberFields fields, LocalDate today) {
        LocalDate born = fields.birthDate();
        if (born == null) {
            return null;
        }
        LocalDate counted = BirthPrecision.of(fields.birthPrecision())
                .orElse(BirthPrecision.EXACT)
                .counted(born);
        return (int) Math.max(0, Period.between(counted, today).toTotalMonths());
    }

    @Override
    public Optional<VisitedHousehold> open(HouseholdId household) {
        record Line(int uat, @Nullable UUID mergedInto, boolean dead, VisitedHousehold.@Nullable Member member) {}
        List<Line> lines = sql().list(
                        """
                        select h.uat, p.id, p.family_name, p.given_name, p.birth_date, p.birth_precision, p.sex, p.presence,
                            p.mother, p.father, p.partner, p.merged_into, p.died_on is not null as dead
                        from core.household h
                        left join core.person p on p.household_id = h.id
                        where h.id = ? order by p.position, p.id""",
                        row -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new Line(
                                    row.getInt("uat"),
                                    row.getObject("merged_into", UUID.class),
                                    row.getBoolean("dead"),
                                    id == null
                                            ? null
                                            : new VisitedHousehold.Member(
                                                    new PersonId(id),
                                                    row.getString("family_name"),
                                                    row.getString("given_name"),
                                                    row.getObject("birth_date", LocalDate.class),
                                                    row.getString("birth_precision"),
                                                    row.getString("sex"),
                                                    row.getString("presence"),
                                                    row.getString("mother"),
                                                    row.getString("father"),
                                                    row.getObject("partner", UUID.class)));
                        },
                        household.value());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, UUID> pointers = new HashMap<>();
        Set<UUID> dead = new HashSet<>();
        List<VisitedHousehold.Member> members = new ArrayList<>();
        for (Line line : lines) {
            VisitedHousehold.Member member = line.member();
            if (member != null && line.dead()) {
                dead.add(member.id().value());
            } else if (member != null && line.mergedInto() == null) {
                members.add(member);
            } else if (member != null) {
                pointers.put(member.id().value(), line.mergedInto());
            }
        }
        return Optional.of(new VisitedHousehold(
                household,
                new UatCode(lines.get(0).uat()),
                pointers.isEmpty() && dead.isEmpty() ? members : Absorbed.resolved(members, pointers, dead),
                Absorbed.resolved(pointers)));
    }

    @Override
    public void visited(VisitedHousehold household, VisitOutcome outcome) {
        households.visit(
                new Households.Visit(
                        outcome.visit(),
                        household.id(),
                        household.uat(),
                        outcome.visitDate(),
                        outcome.outcome(),
                        outcome.status(),
                        outcome.priority(),
                        outcome.outcome().equals(VisitOutcome.INTERVIEWED),
                        outcome.reevaluateOn(),
                        outcome.returnOn(),
                        outcome.madeAt()),
                actor.get().name());
    }

    @Override
    public void prioritised(VisitedHousehold household, @Nullable Integer priority) {
        sql().run(
                        "update core.household set priority = ?::smallint where id = ?",
                        priority,
                        household.id().value());
    }

    @Override
    public void atRisk(VisitedHousehold household, int children) {
        sql().run(
                        "update core.household set children_at_risk = ?::smallint where id = ? and children_at_risk <> ?",
                        children,
                        household.id().value(),
                        children);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
