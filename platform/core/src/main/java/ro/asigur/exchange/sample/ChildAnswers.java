package ro.asigur.exchange.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sections C1 to C4: family and care, health, school, protection. */
final class ChildAnswers {

    private final Dice dice;
    private final Hardship hard;
    private final Draft child;
    private final List<Draft> members;
    private final Sheet sheet;

    ChildAnswers(Dice dice, Hardship hard, Draft child, List<Draft> members, Sheet sheet) {
        this.dice = dice;
        this.hard = hard;
        this.child = child;
        this.members = members;
        this.sheet = sheet;
    }

    void answer(List<String> substances) {
        family();
        health();
        school();
        protection(substances);
    }

    private void family() {
        boolean mother = home(child.mother);
        boolean father = home(child.father);
        String with = mother ? (father ? "ambii" : "doar_mama") : father ? "doar_tata" : "niciunul";
        String written = sheet.one("C01", with);
        Set<String> reasons = new LinkedHashSet<>();
        if (!written.equals("ambii")) {
            reason(reasons, child.mother, mother);
            reason(reasons, child.father, father);
            // Nobody told which parents live there: why one is away stays open too.
            sheet.many("C02", List.copyOf(with.equals("ambii") ? Set.of() : reasons));
        }
        sheet.one("C03", carer(with));
        if (sheet.get("C02") instanceof List<?> told && told.contains("strainatate")) {
            sheet.any("C04", "da", "nu", hard.of(0.3, 0.38, 0.5, 0.6), "nec", 0.06);
        }
        sheet.any(
                "C05",
                "nu",
                "plasament",
                with.equals("niciunul") ? 0.12 : 0.0005,
                "revenit",
                0.001,
                "frati",
                hard.of(0.0005, 0.001, 0.006, 0.03));
        sheet.yes("C06", hard.of(0.0002, 0.0006, 0.003, 0.015));
    }

    private static boolean home(@Nullable Draft parent) {
        return parent != null && parent.present();
    }

    private void reason(Set<String> reasons, @Nullable Draft parent, boolean home) {
        if (home) {
            return;
        }
        if (parent != null) {
            reasons.add(parent.presence);
            return;
        }
        reasons.add(child.absence == null ? "strainatate" : child.absence);
    }

    private String carer(String with) {
        if (!with.equals("niciunul")) {
            return dice.chance(0.94) ? "parinte" : anyElder() ? "bunici" : "parinte";
        }
        if (anyElder()) {
            return "bunici";
        }
        boolean adult = members.stream().anyMatch(member -> !member.child() && member.present());
        return adult ? "ruda" : "nimeni";
    }

    private boolean anyElder() {
        return members.stream()
                .anyMatch(member -> member.present()
                        && member.years() - child.years() > 35
                        && member != child.mother
                        && member != child.father);
    }

    private void health() {
        int months = child.months();
        sheet.any(
                "C10",
                "complet",
                "partial",
                hard.of(0.035, 0.055, 0.12, 0.26),
                "deloc",
                hard.of(0.003, 0.006, 0.016, 0.06),
                "necunoscut",
                hard.of(0.004, 0.01, 0.03, 0.09));
        sheet.any(
                "C11",
                "conform",
                "intarziat",
                hard.of(0.05, 0.09, 0.2, 0.38),
                "niciodata",
                hard.of(0.0, 0.002, 0.012, 0.06));
        if (months < 12) {
            sheet.any(
                    "C12",
                    "alaptat",
                    "formula",
                    hard.of(0.42, 0.34, 0.2, 0.1),
                    "lapte_vaca",
                    hard.of(0.0, 0.02, 0.1, 0.26),
                    "diversificare_gresita",
                    hard.of(0.02, 0.05, 0.12, 0.2));
            sheet.yes("C13", hard.of(0.06, 0.08, 0.11, 0.17));
        }
        if (months < 72) {
            sheet.any(
                    "C14", "da", "nu", hard.of(0.008, 0.015, 0.04, 0.11), "nemasurat", hard.of(0.02, 0.05, 0.13, 0.25));
        }
        if (months < 24) {
            sheet.yes("C15", hard.of(0.95, 0.88, 0.7, 0.42));
        }
        if (months < 72) {
            sheet.any(
                    "C16",
                    "nu",
                    "suspiciune",
                    hard.of(0.012, 0.02, 0.045, 0.1),
                    "da",
                    hard.of(0.006, 0.008, 0.012, 0.02));
        }
        if (months < 84) {
            sheet.any(
                    "C17",
                    "niciodata",
                    "uneori",
                    hard.of(0.006, 0.015, 0.05, 0.15),
                    "des",
                    hard.of(0.0, 0.001, 0.006, 0.035));
        }
        if (months < 72) {
            sheet.yes("C18", hard.of(0.01, 0.016, 0.035, 0.07));
        }
    }

    private void school() {
        int age = child.years();
        int months = child.months();
        String enrolled = "";
        if (months >= 3) {
            enrolled = sheet.one("C20", dice.chance(enrolment(age)) ? "da" : "nu");
        }
        boolean goes = enrolled.equals("da");
        String attendance = "";
        if (goes) {
            sheet.one("C21", form(age));
            attendance = sheet.any(
                    "C22",
                    "zilnic",
                    "absente",
                    hard.of(0.025, 0.05, 0.14, 0.26),
                    "frecvent",
                    hard.of(0.002, 0.008, 0.04, 0.14),
                    "deloc",
                    hard.of(0.0, 0.001, 0.005, 0.03));
        }
        if (age >= 6) {
            sheet.yes("C23", enrolled.equals("nu") && age >= 8 ? 0.82 : 0.0);
        }
        if (goes && age >= 6) {
            sheet.yes("C24", age < 8 ? 0.005 : hard.of(0.012, 0.03, 0.09, 0.22));
        }
        if (goes && age >= 8) {
            sheet.yes("C25", hard.of(0.002, 0.007, 0.035, 0.12));
        }
        if (enrolled.equals("nu") || List.of("absente", "frecvent", "deloc").contains(attendance)) {
            sheet.many("C26", whyNot(age));
        }
        if (months >= 36) {
            sheet.any(
                    "C27",
                    "nu",
                    "certificat",
                    hard.of(0.008, 0.01, 0.016, 0.025),
                    "suspiciune",
                    hard.of(0.004, 0.008, 0.02, 0.06));
        }
        if (age >= 6) {
            sheet.yes("C28", hard.of(0.998, 0.98, 0.84, 0.5));
        }
    }

    private double enrolment(int age) {
        return switch (age) {
            case 0 -> 0.005;
            case 1, 2 -> hard.of(0.16, 0.08, 0.04, 0.02);
            case 3 -> hard.of(0.84, 0.74, 0.56, 0.36);
            case 4, 5 -> hard.of(0.96, 0.92, 0.8, 0.58);
            case 6 -> hard.of(0.985, 0.97, 0.92, 0.8);
            case 7, 8, 9, 10 -> hard.of(0.998, 0.994, 0.97, 0.88);
            case 11, 12, 13, 14 -> hard.of(0.996, 0.985, 0.94, 0.78);
            default -> hard.of(0.97, 0.92, 0.74, 0.46);
        };
    }

    private static String form(int age) {
        return age < 3 ? "cresa" : age < 6 ? "gradinita" : age < 11 ? "primar" : age < 15 ? "gimnaziu" : "liceu";
    }

    private List<String> whyNot(int age) {
        if (age < 3) {
            return List.of("locuri");
        }
        List<String> why = new ArrayList<>();
        if (dice.chance(hard.of(0.05, 0.2, 0.5, 0.7))) {
            why.add("bani");
        }
        if (dice.chance(0.3)) {
            why.add("distanta");
        }
        if (age >= 10 && dice.chance(hard.of(0.02, 0.06, 0.2, 0.3))) {
            why.add("munca");
        }
        if (age >= 9 && dice.chance(hard.of(0.01, 0.04, 0.12, 0.2))) {
            why.add("frati");
        }
        if (dice.chance(0.18)) {
            why.add("boala");
        }
        if (age >= 14 && dice.chance(0.4)) {
            why.add("refuz_copil");
        }
        if (age < 7 && dice.chance(0.3)) {
            why.add("refuz_parinti");
        }
        if (why.isEmpty()) {
            why.add(age < 6 ? "refuz_parinti" : "boala");
        }
        return why;
    }

    private void protection(List<String> substances) {
        int age = child.years();
        boolean strained = hard.violent() || hard.drinking();
        double factor = strained ? 4 : 1;
        sheet.any(
                "C30",
                "nu",
                "suspiciune",
                Math.min(0.3, factor * hard.of(0.0008, 0.002, 0.005, 0.015)),
                "confirmat",
                Math.min(0.1, factor * hard.of(0.0002, 0.0004, 0.001, 0.003)));
        sheet.yes("C31", Math.min(0.5, factor * hard.of(0.0015, 0.003, 0.01, 0.03)));
        sheet.yes("C32", hard.violent() ? 0.6 : 0.001);
        sheet.any(
                "C33",
                "nu",
                "usoara",
                Math.min(0.6, factor * hard.of(0.001, 0.005, 0.03, 0.11)),
                "grava",
                factor * hard.of(0.0, 0.0003, 0.0015, 0.01));
        if (age >= 5) {
            sheet.any(
                    "C34",
                    age >= 8 ? "ajutor" : "nu",
                    "nu",
                    hard.of(0.7, 0.55, 0.4, 0.3),
                    "grea",
                    age < 9 ? 0.0 : hard.of(0.0005, 0.002, 0.012, 0.05),
                    "cersit",
                    hard.of(0.0, 0.0, 0.001, 0.012));
        }
        sheet.yes("C35", hard.of(0.0002, 0.0003, 0.0008, 0.002));
        if (age >= 10) {
            sheet.many("C36", substances);
        }
        if (age >= 8) {
            sheet.yes("C37", age < 12 ? 0.0005 : hard.of(0.001, 0.002, 0.006, 0.018));
            sheet.yes("C38", age < 12 ? 0.0003 : hard.of(0.001, 0.002, 0.006, 0.015));
        }
        if (age >= 10) {
            boolean parent = members.stream().anyMatch(member -> member.mother == child);
            sheet.yes("C39", parent ? 0.9 : age < 14 ? 0.001 : hard.of(0.004, 0.008, 0.025, 0.07));
            sheet.yes("C40", age < 12 ? 0.002 : hard.of(0.006, 0.008, 0.012, 0.02));
        }
    }
}
