package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.AssessmentBook;
import ro.asigur.assessment.api.AssessmentReports;
import ro.asigur.assessment.api.AssessmentRow;
import ro.asigur.assessment.api.NeedSheet;
import ro.asigur.census.api.CensusReports;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.HouseholdSheet;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.intake.api.SheetsOnFile;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.domain.Nuclei;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.papers.domain.SheetGroups;

/** The sheet that identifies risks (fișa de identificare a riscurilor, HG 691/2015): the printable view of an assessment. */
@ApplicationScoped
public class PrintRiskSheet {

    private static final int GROWN_UP_MONTHS = 216;

    @Inject
    HouseholdRegister households;

    @Inject
    CensusReports census;

    @Inject
    AssessmentBook book;

    @Inject
    AssessmentReports assessments;

    @Inject
    SheetsOnFile sheets;

    @Inject
    Instruments instruments;

    @Inject
    CurrentActor actor;

    @Inject
    Printing printing;

    /** Of the template. */
    public record Member(
            String name, String relation, @Nullable LocalDate born, String age, String sex, String presence) {}

    /** @param here she is a member, else {@code name} says what is known of her */
    public record Parent(String name, boolean here, String age, String presence) {}

    public record Family(Parent mother, Parent father, boolean carerNeeded, List<Child> children) {}

    /** @param cnp masked as on the screens */
    public record Child(
            String name,
            @Nullable LocalDate born,
            String age,
            String sex,
            String cnp,
            String presence,
            List<Risk> risks) {}

    public record Risk(String name, int priority, String state, List<String> because) {}

    public record Observed(String sender, LocalDate on, List<String> seen) {}

    /** @throws Refusal {@code papers.household-not-found} */
    @Requires(PapersPermissions.ASSESSMENTS)
    public Printable print(UUID id) {
        HouseholdId household = new HouseholdId(id);
        HouseholdSheet sheet =
                households.sheet(household).orElseThrow(() -> Refusal.of(PapersProblem.HOUSEHOLD_NOT_FOUND));
        List<MemberSheet> members = households.members(household);
        Instrument guide = instruments.current().instrument();
        Optional<AssessmentRow> latest = book.of(household).stream()
                .filter(one -> one.state().equals("submitted"))
                .findFirst();
        List<SheetsOnFile.Sheet> observed =
                actor.get().may(PapersPermissions.NOTICE) ? sheets.of(List.of(household)) : List.of();
        Map<String, Object> content = new HashMap<>();
        content.put("household", sheet);
        content.put("observed", observed.stream().map(PrintRiskSheet::observed).toList());
        content.put("assessed", latest.isPresent());
        content.put("assessor", latest.map(AssessmentRow::author).orElse(""));
        latest.ifPresentOrElse(one -> content.put("assessedOn", one.visitDate()), () -> content.put("assessedOn", ""));
        content.put(
                "members", members.stream().map(member -> member(member, guide)).toList());
        content.put("carer", carer(household, members));
        List<Family> families = families(household, members, guide);
        content.put("families", families);
        content.put(
                "risks",
                families.stream()
                        .anyMatch(one -> one.children().stream()
                                .anyMatch(child -> !child.risks().isEmpty())));
        content.put("groups", groups(observed));
        return printing.of(
                "fisa-de-identificare-a-riscurilor",
                "Fișă de identificare a riscurilor",
                "Fișa privind situația familiei cu copii: gospodăria, părinții, îngrijitorul și fiecare copil (HG nr. 691/2015)",
                id,
                new UatCode(sheet.uat()),
                JsonValue.EMPTY_JSON_OBJECT,
                content);
    }

    private static Observed observed(SheetsOnFile.Sheet sheet) {
        return new Observed(
                Wording.orNone(sheet.senderName()) + ", " + Wording.orNone(sheet.senderFunction()),
                sheet.due(),
                SheetGroups.seen(sheet.items()));
    }

    private static List<SheetGroups.Group> groups(List<SheetsOnFile.Sheet> observed) {
        Map<String, String> words =
                observed.isEmpty() ? Map.of() : observed.get(0).words();
        return SheetGroups.of(Map.of(), words).stream()
                .filter(SheetGroups.Group::toComplete)
                .toList();
    }

    private static Member member(MemberSheet member, Instrument guide) {
        return new Member(
                Wording.name(member),
                Wording.option(guide, "P05", member.relation()),
                member.birthDate(),
                Wording.age(member.ageMonths()),
                Wording.sex(member.sex()),
                Wording.option(guide, "P13", member.presence()));
    }

    private String carer(HouseholdId household, List<MemberSheet> members) {
        UUID carer = census.mainCarer(household).orElse(null);
        return members.stream()
                .filter(member -> member.id().equals(carer))
                .map(member -> Wording.name(member) + ", " + Wording.age(member.ageMonths()))
                .findFirst()
                .orElse("");
    }

    private List<Family> families(HouseholdId household, List<MemberSheet> members, Instrument guide) {
        List<NeedSheet> needs =
                assessments.needs(household, Wording.names(members).keySet());
        List<MemberSheet> children = members.stream()
                .filter(member -> {
                    Integer months = member.ageMonths();
                    return months != null
                            && months < GROWN_UP_MONTHS
                            && !member.presence().equals("plecat_definitiv");
                })
                .toList();
        return Nuclei.of(children, MemberSheet::mother, MemberSheet::father).stream()
                .map(nucleus -> {
                    Parent mother = parent(nucleus.mother(), members, guide);
                    Parent father = parent(nucleus.father(), members, guide);
                    return new Family(
                            mother,
                            father,
                            !mother.here() || !father.here(),
                            nucleus.children().stream()
                                    .map(child -> child(child, needs, guide))
                                    .toList());
                })
                .toList();
    }

    /** Present is who lives here; a member who is away is absent on this sheet. */
    private static Parent parent(@Nullable String told, List<MemberSheet> members, Instrument guide) {
        for (MemberSheet member : members) {
            if (member.id().toString().equals(told)) {
                return new Parent(
                        Wording.name(member),
                        member.presence().equals("permanent"),
                        Wording.age(member.ageMonths()),
                        Wording.option(guide, "P13", member.presence()));
            }
        }
        String known = told == null ? "nespus" : told.equals("unknown") ? "necunoscut" : "nu locuiește în gospodărie";
        return new Parent(known, false, Wording.NONE, Wording.NONE);
    }

    private static Child child(MemberSheet child, List<NeedSheet> needs, Instrument guide) {
        return new Child(
                Wording.name(child),
                child.birthDate(),
                Wording.age(child.ageMonths()),
                Wording.sex(child.sex()),
                Wording.orNone(child.cnpMasked()),
                Wording.option(guide, "P13", child.presence()),
                needs.stream()
                        .filter(need -> need.personId().equals(child.id())
                                || child.also().contains(need.personId()))
                        .filter(need ->
                                !need.state().equals("refuted") && !need.state().equals("resolved"))
                        .map(need -> risk(need, guide))
                        .toList());
    }

    private static Risk risk(NeedSheet need, Instrument guide) {
        Instrument.Vulnerability known = guide.vulnerabilities().get(need.vulnerability());
        List<String> because = known == null
                ? List.of()
                : known.criteria().stream()
                        .filter(criterion -> need.fired().contains(criterion.code()))
                        .map(criterion -> criterion.text().ro())
                        .toList();
        return new Risk(
                PrintMonitoring.name(guide, need.vulnerability()),
                need.priority(),
                Wording.needState(need.state()),
                because);
    }
}
