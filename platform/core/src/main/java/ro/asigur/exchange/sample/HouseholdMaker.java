package ro.asigur.exchange.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Cnp;

/** One household from its dice: the visit, the family, then everybody's papers and answers. */
final class HouseholdMaker {

    /** Twelve weeks of visits. */
    private static final int CAMPAIGN_DAYS = 84;

    /** Ids of all samples carry times of the morning of 5 January 2026, one second for each household. */
    private static final long ID_EPOCH = 1_767_600_000_000L;

    private final Dice dice;
    private final Place place;
    private final long seed;
    private final int ordinal;
    private final LocalDate lastDay;

    /**
     * @param need how poor the village is, 0 to 0.8
     * @param index of the household in its commune, of {@code households}
     */
    record Place(int uat, Commune.Village village, boolean seat, double need, int index, int households) {}

    /** @param ordinal of the household in the whole census */
    HouseholdMaker(Dice dice, Place place, long seed, int ordinal, LocalDate lastDay) {
        this.dice = dice;
        this.place = place;
        this.seed = seed;
        this.ordinal = ordinal;
        this.lastDay = lastDay;
    }

    SampleHousehold make(int size) {
        UUID id = id();
        UUID assessment = id();
        LocalDateTime visited = visit();
        String address = address();
        String phone = dice.chance(0.7) ? "0700%06d".formatted(dice.between(0, 999_999)) : null;
        if (size == 0) {
            String outcome =
                    List.of("absent", "refuz", "nelocuita", "adresa_gresita").get(dice.weighted(50, 22, 24, 4));
            return new SampleHousehold(
                    id,
                    assessment,
                    place.uat,
                    place.village.siruta(),
                    address,
                    null,
                    outcome,
                    visited,
                    Map.of("Z01", visited.toString(), "Z02", outcome),
                    List.of());
        }
        Families.Family family = Families.make(dice, size, visited.toLocalDate());
        Hardship hard = Hardship.draw(dice, Math.min(1, family.strain()), place.need);
        return interviewed(id, assessment, visited, address, phone, family.members(), hard);
    }

    private SampleHousehold interviewed(
            UUID id,
            UUID assessment,
            LocalDateTime visited,
            String address,
            @Nullable String phone,
            List<Draft> drafts,
            Hardship hard) {
        drafts.forEach(draft -> {
            draft.id = id();
            papers(draft, hard);
        });
        PersonAnswers persons = new PersonAnswers(dice, hard);
        List<String> occupations = new ArrayList<>();
        List<String> certificates = new ArrayList<>();
        for (Draft draft : drafts) {
            occupations.add(draft.child() ? "" : persons.occupation(draft));
            certificates.add(persons.certificate(draft));
        }
        boolean handicap = certificates.contains("grav") || certificates.contains("accentuat");
        Map<String, Object> answers = new HouseholdAnswers(dice, hard, drafts)
                .answer(visited, respondent(drafts).toString(), place.seat, occupations, handicap);
        List<SampleMember> members = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            members.add(member(drafts, i, hard, occupations.get(i), certificates.get(i)));
        }
        return new SampleHousehold(
                id,
                assessment,
                place.uat,
                place.village.siruta(),
                address,
                phone,
                "realizata",
                visited,
                answers,
                members);
    }

    private SampleMember member(List<Draft> drafts, int at, Hardship hard, String occupation, String certificate) {
        Draft draft = drafts.get(at);
        Sheet sheet = new Sheet(dice);
        PersonAnswers persons = new PersonAnswers(dice, hard);
        persons.common(sheet, draft, certificate);
        if (draft.child()) {
            new ChildAnswers(dice, hard, draft, drafts, sheet).answer(persons.uses(draft.years()));
        }
        persons.pregnancy(sheet, draft);
        if (!draft.child()) {
            persons.adult(sheet, draft, occupation, drafts.size() == 1);
        }
        Cnp cnp = draft.cnpShown
                ? SampleCnp.of(
                        draft.female, draft.birth, ordinal + 4_999L * at + Math.floorMod(Dice.mix(seed), 40_000L))
                : null;
        return new SampleMember(
                draft.id,
                draft.familyName,
                draft.givenName,
                draft.birth,
                draft.birthPrecision,
                draft.female ? "f" : "m",
                cnp,
                cnp != null ? null : draft.registered ? "Nu are actele la îndemână" : "Nu are certificat de naștere",
                draft.relation,
                draft.presence,
                parent(draft.mother, draft),
                parent(draft.father, draft),
                draft.partner == null ? null : draft.partner.id,
                sheet.answers());
    }

    /** Who has papers at hand; without them the day, or even the year, is often only guessed. */
    private void papers(Draft draft, Hardship hard) {
        draft.registered =
                dice.chance(draft.child() ? hard.of(0.9995, 0.999, 0.992, 0.96) : hard.of(1, 0.9995, 0.998, 0.985));
        draft.cnpShown = draft.registered && dice.chance(draft.child() ? 0.985 : 0.97);
        if (!draft.cnpShown && dice.chance(draft.child() ? 0.2 : 0.45)) {
            String precision = List.of("month", "year", "estimated").get(dice.weighted(40, 35, 25));
            draft.bornAbout(draft.years() < 3 ? "month" : precision);
        }
    }

    private static String parent(@Nullable Draft parent, Draft child) {
        if (parent != null) {
            return parent.id.toString();
        }
        return "necunoscut".equals(child.absence) ? "unknown" : "absent";
    }

    private static UUID respondent(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.present() && !draft.child())
                .findFirst()
                .orElse(drafts.get(0))
                .id;
    }

    /** Working days only, from nine to half past four; household after household through the campaign. */
    private LocalDateTime visit() {
        int back = CAMPAIGN_DAYS - 1 - (int) ((long) place.index * CAMPAIGN_DAYS / place.households);
        LocalDate day = lastDay.minusDays(back);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day.atTime(9, 0).plusMinutes(5L * dice.between(0, 90));
    }

    private String address() {
        int number = dice.between(1, 320);
        return dice.chance(place.seat ? 0.8 : 0.25)
                ? "Str. " + dice.pickFront(Names.STREETS) + " nr. " + number
                : "nr. " + number;
    }

    private UUID id() {
        return dice.uuid(ID_EPOCH + ordinal * 1000L + Math.floorMod(seed, 1000L));
    }
}
