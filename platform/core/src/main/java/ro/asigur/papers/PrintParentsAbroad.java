package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.AssessmentReports;
import ro.asigur.assessment.api.AssessmentReports.ParentsTold;
import ro.asigur.census.api.CensusReports;
import ro.asigur.census.api.CensusReports.Child;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.domain.ParentsAbroad;
import ro.asigur.papers.domain.Period;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The quarterly report on children whose parents work abroad (HG 691/2015), of a commune. */
@ApplicationScoped
public class PrintParentsAbroad {

    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final int[] BANDS = {0, 3, 7, 11, 15, 18};

    @Inject
    CensusReports census;

    @Inject
    AssessmentReports assessments;

    @Inject
    Instruments instruments;

    @Inject
    Communes communes;

    @Inject
    CountyClock clock;

    @Inject
    Printing printing;

    /** Of the template: children of one age in the three groups. */
    public record Band(String ages, int both, int sole, int one, int all) {}

    public record Group(String title, List<Listed> children) {}

    public record Listed(String name, String age, String sex, String place, String carer, String notified) {}

    private record Found(Child child, @Nullable ParentsTold told, ParentsAbroad group) {}

    /**
     * As it is on file today: what a parent's presence was on an earlier day is not kept.
     *
     * @param quarter as {@code 2026-4}
     * @throws Refusal {@code papers.commune-not-found}
     */
    @Requires(PapersPermissions.REPORT)
    public Printable print(UatCode uat, String quarter) {
        String place = communes.nameOf(uat);
        LocalDate today = clock.today();
        Period period = Period.quarter(quarter, today);
        List<Found> found = found(uat, today);
        Map<String, Object> content = new HashMap<>();
        content.put("place", place);
        content.put(
                "quarter",
                QUARTERS.get(period.quarter() - 1) + " " + period.from().getYear());
        content.put("ended", period.hasEnded(today));
        content.put("total", Wording.count(found.size(), "copil", "copii"));
        content.put(
                "titles",
                Arrays.stream(ParentsAbroad.values()).map(ParentsAbroad::title).toList());
        content.put("bands", bands(found, today));
        content.put("groups", groups(found, today));
        return printing.of(
                "copii-cu-parinti-plecati",
                "Raport trimestrial: copii cu părinți plecați la muncă în străinătate",
                "Copiii unei localități ai căror părinți lucrează în străinătate, pe grupe și vârste",
                null,
                uat,
                JsonMaker.object().add("quarter", quarter).build(),
                content);
    }

    private List<Found> found(UatCode uat, LocalDate today) {
        Map<UUID, ParentsTold> told = assessments.parents(uat);
        List<Found> found = new ArrayList<>();
        for (Child child : census.children(uat, today)) {
            ParentsTold parents = told.get(child.id());
            ParentsAbroad.of(
                            child.mother(),
                            child.father(),
                            parents == null ? null : parents.living(),
                            parents == null ? List.of() : parents.why())
                    .ifPresent(group -> found.add(new Found(child, parents, group)));
        }
        return found;
    }

    private static int years(Child child, LocalDate today) {
        return Wording.months(child.birthDate(), today) / 12;
    }

    private static List<Band> bands(List<Found> found, LocalDate today) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS.length - 1; i++) {
            int from = BANDS[i];
            int to = BANDS[i + 1];
            bands.add(band(
                    from + "–" + (to - 1) + " ani",
                    found.stream()
                            .filter(one -> years(one.child(), today) >= from && years(one.child(), today) < to)
                            .toList()));
        }
        bands.add(band("În total", found));
        return bands;
    }

    private static Band band(String ages, List<Found> found) {
        Map<ParentsAbroad, Integer> counts = new EnumMap<>(ParentsAbroad.class);
        found.forEach(one -> counts.merge(one.group(), 1, Integer::sum));
        return new Band(
                ages,
                counts.getOrDefault(ParentsAbroad.BOTH, 0),
                counts.getOrDefault(ParentsAbroad.SOLE, 0),
                counts.getOrDefault(ParentsAbroad.ONE, 0),
                found.size());
    }

    private List<Group> groups(List<Found> found, LocalDate today) {
        Instrument guide = instruments.current().instrument();
        return Arrays.stream(ParentsAbroad.values())
                .map(group -> new Group(
                        group.title(),
                        found.stream()
                                .filter(one -> one.group() == group)
                                .map(one -> listed(one, guide, today))
                                .toList()))
                .toList();
    }

    private static Listed listed(Found found, Instrument guide, LocalDate today) {
        Child child = found.child();
        ParentsTold told = found.told();
        String carer = told == null ? null : told.carer();
        String member = child.mainCarer();
        return new Listed(
                (child.givenName() + " " + child.familyName()).strip(),
                Wording.age(Wording.months(child.birthDate(), today)),
                Wording.sex(child.sex()),
                child.villageName() + ", gospodăria nr. " + child.number(),
                member != null && !member.isEmpty() ? member : Wording.option(guide, "C03", carer),
                Wording.option(guide, "C04", told == null ? null : told.notified()));
    }
}
