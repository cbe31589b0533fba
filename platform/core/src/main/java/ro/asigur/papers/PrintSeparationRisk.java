package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.assessment.api.AssessmentReports;
import ro.asigur.assessment.api.AssessmentReports.ChildAtRisk;
import ro.asigur.census.api.CensusReports;
import ro.asigur.census.api.CensusReports.Child;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.SeparationRisk;
import ro.asigur.intake.api.SheetsOnFile;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.papers.domain.SheetGroups;
import ro.asigur.tenancy.api.CountyClock;

/** Children of a commune at risk of being separated from their family, to be entered in the Observatory (Law 156/2023). */
@ApplicationScoped
public class PrintSeparationRisk {

    @Inject
    CensusReports census;

    @Inject
    AssessmentReports assessments;

    @Inject
    SheetsOnFile sheets;

    @Inject
    Communes communes;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    Printing printing;

    /** Of the template. */
    public record Listed(
            int place,
            String name,
            LocalDate born,
            String sex,
            String cnp,
            String where,
            List<String> grounds,
            LocalDate assessedOn) {}

    /** What observation sheets say of a group: number of the child on the list and the words. */
    public record Group(String code, String title, List<String> words) {}

    /** @throws Refusal {@code papers.commune-not-found}, also for who may not read assessments */
    @Requires(PapersPermissions.REPORT)
    public Printable print(UatCode uat) {
        String place = communes.nameOf(uat);
        if (!actor.get().may(PapersPermissions.ASSESSMENTS)) {
            throw Refusal.of(PapersProblem.COMMUNE_NOT_FOUND);
        }
        Map<UUID, ChildAtRisk> risks =
                assessments.atRisk(uat).stream().collect(Collectors.toMap(ChildAtRisk::person, one -> one));
        List<Child> children = census.children(uat, clock.today()).stream()
                .filter(child -> risks.containsKey(child.id()))
                .toList();
        List<Listed> listed = new ArrayList<>();
        for (Child child : children) {
            ChildAtRisk risk = risks.get(child.id());
            if (risk != null) {
                listed.add(listed(listed.size() + 1, child, risk));
            }
        }
        Map<String, Object> content = new HashMap<>();
        content.put("place", place);
        content.put("total", Wording.count(listed.size(), "copil", "copii"));
        content.put("children", listed);
        content.put("groups", groups(children));
        return printing.of(
                "copii-la-risc-de-separare",
                "Copii la risc de separare de familie",
                "Lista copiilor unei localități aflați la risc de separare, pentru Observatorul național al copilului",
                null,
                uat,
                JsonValue.EMPTY_JSON_OBJECT,
                content);
    }

    private static Listed listed(int place, Child child, ChildAtRisk risk) {
        return new Listed(
                place,
                (child.givenName() + " " + child.familyName()).strip(),
                child.birthDate(),
                Wording.sex(child.sex()),
                Wording.orNone(child.cnpMasked()),
                child.villageName() + ", gospodăria nr. " + child.number() + " (" + Wording.orNone(child.headName())
                        + ")",
                SeparationRisk.grounds().stream()
                        .filter(ground -> risk.grounds().contains(ground.code()))
                        .map(ground -> ground.text().ro())
                        .toList(),
                risk.visitDate());
    }

    /** Groups 3 to 6, in whose official items nobody may guess. */
    private List<Group> groups(List<Child> children) {
        Map<UUID, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < children.size(); i++) {
            places.computeIfAbsent(children.get(i).household(), any -> new ArrayList<>())
                    .add(i + 1);
        }
        List<SheetsOnFile.Sheet> told =
                sheets.of(places.keySet().stream().map(HouseholdId::new).toList());
        return SheetGroups.of(Map.of(), Map.of()).stream()
                .filter(SheetGroups.Group::toComplete)
                .map(group -> new Group(group.code(), group.title(), words(group.code(), told, places)))
                .toList();
    }

    private static List<String> words(String group, List<SheetsOnFile.Sheet> told, Map<UUID, List<Integer>> places) {
        return told.stream()
                .filter(sheet -> !sheet.words().getOrDefault(group, "").isBlank())
                .map(sheet -> "La nr. "
                        + places.getOrDefault(sheet.household(), List.of()).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + ": "
                        + sheet.words().getOrDefault(group, "").strip())
                .toList();
    }
}
