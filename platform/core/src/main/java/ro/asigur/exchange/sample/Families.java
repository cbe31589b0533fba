package ro.asigur.exchange.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes up who lives together: couples, single parents, grandparents raising children, three generations, old people alone.
 * Ages come out of one another: a parent is 15 to 50 years older than a child, a grandparent 17 or more than a parent.
 */
final class Families {

    private static final int CHILDHOOD_MONTHS = 215;

    private final Dice dice;
    private final LocalDate visit;
    private final List<Draft> members = new ArrayList<>();

    /** How much the make-up strains a family's means: 0 to 1. */
    private double strain;

    private Families(Dice dice, LocalDate visit) {
        this.dice = dice;
        this.visit = visit;
    }

    record Family(List<Draft> members, double strain) {}

    /** A family of exactly {@code size} members, 1 or more; the head first. */
    static Family make(Dice dice, int size, LocalDate visit) {
        Families families = new Families(dice, visit);
        families.compose(size);
        families.sendAbroad();
        Surnames.give(dice, families.members);
        return new Family(families.members, families.strain);
    }

    private void compose(int size) {
        switch (size) {
            case 1 -> alone();
            case 2 -> two();
            case 3 -> three();
            default -> many(size);
        }
    }

    private void alone() {
        if (dice.chance(0.62)) {
            boolean woman = dice.chance(0.72);
            add(woman, years(62, 91), "cap");
        } else {
            add(dice.chance(0.35), years(24, 61), "cap");
        }
    }

    private void two() {
        switch (dice.weighted(47, 24, 5, 20, 2, 2)) {
            case 0 -> elders();
            case 1 -> coupleAged(years(23, 59));
            case 2 -> single(1);
            case 3 -> elderWithGrownChild();
            case 4 -> grandparents(1, false);
            default -> {
                Draft head = add(dice.chance(0.4), years(40, 75), "cap");
                addMonths(dice.chance(0.4), Math.max(240, head.months() - dice.between(14, 100)), "frate");
            }
        }
    }

    private void three() {
        switch (dice.weighted(38, 34, 4.5, 2.5, 2.5, 17)) {
            case 0 -> parents(1);
            case 1 -> coupleWithGrownChildren(1);
            case 2 -> single(2);
            case 3 -> grandparents(1, true);
            case 4 -> threeGenerations(1);
            default -> withElder(parents(0), 1);
        }
    }

    private void many(int size) {
        int kind =
                dice.weighted(49, size <= 5 ? 24 : 0, size <= 6 ? 2.5 : 0, size <= 6 ? 1.5 : 0, 15, size >= 5 ? 14 : 0);
        switch (kind) {
            case 0 -> parents(size - 2);
            case 1 -> coupleWithGrownChildren(size - 2);
            case 2 -> single(size - 1);
            case 3 -> grandparents(size - 2, true);
            case 4 -> withElder(parents(size - 3), 1);
            default -> withElder(parents(size - 4), 2);
        }
    }

    private void elders() {
        Draft man = add(false, years(61, 89), "cap");
        Draft woman = addMonths(true, Math.max(680, man.months() - dice.around(-24, 110)), "sot");
        Draft.couple(man, woman);
    }

    private List<Draft> coupleAged(int months) {
        Draft man = addMonths(false, months, "cap");
        Draft woman = addMonths(true, Math.max(18 * 12, months - dice.around(-36, 110)), "sot");
        Draft.couple(man, woman);
        return List.of(man, woman);
    }

    /** A couple with that many children; the man or, one time in ten, the woman is the head. */
    private List<Draft> parents(int children) {
        if (children == 0) {
            return coupleAged(years(26, 52));
        }
        int[] ages = childAges(children);
        int mother = motherMonths(ages);
        boolean womanHeads = dice.chance(0.1);
        int father = Math.max(mother + dice.around(-40, 120), ages[ages.length - 1] + 16 * 12);
        Draft man = addMonths(false, father, womanHeads ? "sot" : "cap");
        Draft woman = addMonths(true, mother, womanHeads ? "cap" : "sot");
        if (womanHeads) {
            members.add(0, members.remove(1));
        }
        Draft.couple(man, woman);
        addChildren(ages, woman, man, "copil", null);
        strain = Math.max(0, (children - 2) * 0.3);
        return List.of(man, woman);
    }

    private void coupleWithGrownChildren(int children) {
        int youngest = years(18, 33);
        int oldest = youngest + (children - 1) * dice.between(14, 60);
        int mother = oldest + dice.around(18 * 12, 32 * 12);
        Draft man = addMonths(false, mother + dice.around(-24, 110), "cap");
        Draft woman = addMonths(true, mother, "sot");
        Draft.couple(man, woman);
        int age = oldest;
        for (int i = 0; i < children; i++) {
            Draft grown = addMonths(dice.chance(0.38), Math.max(18 * 12, age), "copil");
            grown.mother = woman;
            grown.father = man;
            age = youngest;
        }
    }

    private void single(int children) {
        int[] ages = childAges(children);
        boolean woman = dice.chance(0.86);
        int months = motherMonths(ages) + (woman ? 0 : dice.between(12, 60));
        Draft parent = addMonths(woman, months, "cap");
        String why = pick(List.of(
                "despartire",
                "despartire",
                "deces",
                "strainatate",
                "strainatate",
                "necunoscut",
                "abandon",
                "detentie"));
        addChildren(ages, woman ? parent : null, woman ? null : parent, "copil", why);
        strain = 0.5 + 0.2 * (children - 1);
    }

    private void grandparents(int children, boolean both) {
        int[] ages = childAges(children);
        int parent = motherMonths(ages);
        int months = Math.min(88 * 12, parent + dice.around(17 * 12, 29 * 12));
        Draft woman = addMonths(true, months, both ? "sot" : "cap");
        if (both) {
            Draft man = addMonths(false, Math.min(92 * 12, months + dice.around(0, 90)), "cap");
            members.add(0, members.remove(1));
            Draft.couple(man, woman);
        }
        String why = pick(List.of("strainatate", "strainatate", "strainatate", "deces", "abandon", "tara"));
        addChildren(ages, null, null, "nepot", why);
        strain = 0.5;
    }

    /** A grandmother, her daughter and the daughter's children; some daughters are not yet eighteen. */
    private void threeGenerations(int children) {
        int[] ages = childAges(children);
        int mother = dice.chance(0.12) && ages[ages.length - 1] < 24
                ? ages[ages.length - 1] + dice.between(15 * 12 + 2, 16 * 12 + 8)
                : motherMonths(ages);
        Draft grandmother = addMonths(true, mother + dice.around(18 * 12, 32 * 12), "cap");
        Draft daughter = addMonths(true, mother, "copil");
        daughter.mother = grandmother;
        daughter.absence = "deces";
        String why = pick(List.of("despartire", "necunoscut", "strainatate", "abandon"));
        addChildren(ages, daughter, null, "nepot", why);
        strain = 0.6;
    }

    private void elderWithGrownChild() {
        int child = years(22, 55);
        Draft elder = addMonths(dice.chance(0.7), Math.min(90 * 12, child + dice.around(19 * 12, 34 * 12)), "cap");
        Draft grown = addMonths(dice.chance(0.35), child, "copil");
        if (elder.female) {
            grown.mother = elder;
        } else {
            grown.father = elder;
        }
    }

    /** Adds one or two parents of the first of the couple. */
    private void withElder(List<Draft> couple, int elders) {
        Draft of = couple.get(0);
        Draft woman = addMonths(true, Math.min(93 * 12, of.months() + dice.around(18 * 12, 32 * 12)), "parinte");
        of.mother = woman;
        if (elders == 2) {
            Draft man = addMonths(false, Math.min(95 * 12, woman.months() + dice.around(0, 90)), "parinte");
            of.father = man;
            Draft.couple(woman, man);
        }
    }

    /** Some fathers, and fewer mothers, are written down in the household but work abroad or elsewhere in the country. */
    private void sendAbroad() {
        for (Draft member : members) {
            boolean parent = members.stream().anyMatch(m -> m.child() && (m.mother == member || m.father == member));
            boolean partnered = member.partner != null && member.partner.present();
            if (parent && partnered && !member.child() && dice.chance(member.female ? 0.012 : 0.042)) {
                member.presence = dice.chance(0.78) ? "strainatate" : dice.chance(0.9) ? "tara" : "detentie";
            } else if (!parent && member.relation.equals("copil") && member.years() >= 19 && dice.chance(0.12)) {
                member.presence = dice.chance(0.7) ? "strainatate" : "tara";
            }
        }
    }

    private void addChildren(
            int[] ages, @Nullable Draft mother, @Nullable Draft father, String relation, @Nullable String why) {
        for (int i = ages.length - 1; i >= 0; i--) {
            Draft child = addMonths(dice.chance(0.487), ages[i], relation);
            child.mother = mother;
            child.father = father;
            child.absence = why;
        }
    }

    /** Ages in months, the youngest first, all under 18 years and at least ten months apart. */
    private int[] childAges(int count) {
        int[] gaps = new int[Math.max(0, count - 1)];
        int span = 0;
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = dice.between(11, Math.min(58, CHILDHOOD_MONTHS / count));
            span += gaps[i];
        }
        int[] ages = new int[count];
        ages[0] = dice.between(0, CHILDHOOD_MONTHS - span);
        for (int i = 1; i < count; i++) {
            ages[i] = ages[i - 1] + gaps[i - 1];
        }
        return ages;
    }

    private int motherMonths(int[] childAges) {
        int oldest = childAges[childAges.length - 1];
        int atFirst = dice.chance(0.07) ? dice.between(16 * 12, 18 * 12) : dice.around(17 * 12 + 6, 33 * 12);
        return Math.min(oldest + atFirst, childAges[0] + 46 * 12);
    }

    private int years(int low, int high) {
        return dice.between(low * 12, high * 12 + 11);
    }

    private String pick(List<String> list) {
        return dice.pick(list);
    }

    private Draft add(boolean female, int months, String relation) {
        return addMonths(female, months, relation);
    }

    private Draft addMonths(boolean female, int months, String relation) {
        LocalDate birth = visit.minusMonths(months).minusDays(dice.between(0, 27));
        Draft draft = new Draft(female, birth, visit, relation);
        members.add(draft);
        return draft;
    }
}
