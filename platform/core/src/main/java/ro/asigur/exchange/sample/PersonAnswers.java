package ro.asigur.exchange.sample;

import java.util.ArrayList;
import java.util.List;

/** Sections P, G and A: papers, health, work. */
final class PersonAnswers {

    private final Dice dice;
    private final Hardship hard;

    PersonAnswers(Dice dice, Hardship hard) {
        this.dice = dice;
        this.hard = hard;
    }

    /** What a person does for a living; option of A03. */
    String occupation(Draft person) {
        int age = person.years();
        if (age >= 65 || (age >= 60 && dice.chance(0.6))) {
            return dice.chance(hard.of(0.97, 0.94, 0.9, 0.75)) ? "pensionar" : "casnic";
        }
        if (age < 21 && dice.chance(hard.of(0.75, 0.5, 0.2, 0.05))) {
            return "student";
        }
        String usual = person.female ? "casnic" : "independent";
        double home = person.female ? 0.3 : 0.02;
        return new Sheet(dice)
                .draw(
                        usual,
                        "salariat",
                        hard.of(0.66, 0.4, 0.1, 0.01),
                        "independent",
                        hard.of(0.16, 0.24, 0.2, 0.08),
                        "ocazional",
                        hard.of(0.005, 0.05, 0.3, 0.48),
                        "somer",
                        hard.of(0.005, 0.025, 0.1, 0.15),
                        "casnic",
                        hard.of(home * 0.4, home * 0.8, home, home),
                        "inapt",
                        hard.of(0.01, 0.02, 0.03, 0.05));
    }

    /** P06 to P12. @param certificate option of P11 */
    void common(Sheet sheet, Draft person, String certificate) {
        int age = person.years();
        sheet.one("P06", person.registered ? "da" : "nu");
        if (age >= 14) {
            sheet.any(
                    "P07",
                    "da",
                    "nu",
                    person.registered ? hard.of(0.001, 0.003, 0.01, 0.05) : 1.0,
                    "expirata",
                    hard.of(0.006, 0.012, 0.03, 0.07));
        }
        sheet.yes("P08", person.child() ? hard.of(0.997, 0.99, 0.965, 0.86) : hard.of(0.992, 0.98, 0.94, 0.83));
        boolean ill = sheet.yes("P09", chronic(age));
        if (ill) {
            sheet.any("P10", "da", "partial", hard.of(0.07, 0.13, 0.24, 0.38), "nu", hard.of(0.01, 0.03, 0.07, 0.16));
        }
        String written = sheet.one("P11", certificate);
        if (written.equals("fara") || written.equals("expirat")) {
            sheet.yes("P12", hard.of(0.002, 0.004, 0.01, 0.025) + (written.equals("expirat") ? 0.3 : 0));
        }
    }

    private static double chronic(int age) {
        if (age < 18) {
            return 0.022;
        }
        return age < 40 ? 0.03 : age < 60 ? 0.1 : age < 75 ? 0.28 : 0.4;
    }

    /** Option of P11. */
    String certificate(Draft person) {
        double often = person.child() ? 0.018 : person.years() < 60 ? 0.035 : 0.075;
        if (!dice.chance(often)) {
            return "fara";
        }
        return List.of("grav", "accentuat", "mediu", "usor", "expirat").get(dice.weighted(28, 42, 20, 5, 5));
    }

    /** Section G, for women and girls of 10 to 55. */
    void pregnancy(Sheet sheet, Draft woman) {
        int age = woman.years();
        if (!woman.female || !woman.present() || age < 10 || age > 55) {
            return;
        }
        double chance = age < 14
                ? 0
                : age < 18
                        ? hard.of(0.001, 0.003, 0.012, 0.035)
                        : age <= 42 ? hard.of(0.022, 0.026, 0.032, 0.045) : 0.0005;
        boolean fitting = age < 18 || woman.partner != null || dice.chance(0.3);
        if (!sheet.yes("G01", fitting ? chance : 0)) {
            return;
        }
        sheet.number("G02", dice.between(5, 40));
        String registered = sheet.any(
                "G03", "trim1", "tarziu", hard.of(0.08, 0.18, 0.36, 0.4), "nu", hard.of(0.01, 0.03, 0.1, 0.3));
        sheet.yes("G04", registered.equals("nu") ? 0.02 : hard.of(0.96, 0.9, 0.75, 0.5));
        sheet.yes("G05", 0.07);
        sheet.yes("G06", hard.of(0.006, 0.008, 0.015, 0.03));
        sheet.yes("G07", hard.of(0.04, 0.08, 0.2, 0.38));
        sheet.yes("G08", hard.of(0.99, 0.97, 0.92, 0.82) - (woman.partner == null ? 0.2 : 0));
        sheet.yes("G09", hard.of(0.004, 0.01, 0.03, 0.09));
    }

    /** Section A, for adults. @param alone nobody else lives in the household */
    void adult(Sheet sheet, Draft person, String occupation, boolean alone) {
        int age = person.years();
        String school = schooling(person);
        sheet.one("A01", school);
        sheet.yes("A02", school.equals("fara") ? 0.25 : school.equals("primar") ? 0.97 : 0.999);
        sheet.one("A03", occupation);
        if (!person.present()) {
            return; // those at home do not answer the rest for somebody who is away
        }
        boolean drinks = hard.drinking() && !person.female && person.years() < 75;
        sheet.any("A04", "nu", "da", drinks ? 0.6 : 0.002, "suspiciune", drinks ? 0.35 : 0.006);
        boolean victim = hard.violent() && person.female && person.partner != null;
        sheet.any(
                "A05",
                "nu",
                "da",
                victim ? 0.38 : 0.0005,
                "suspiciune",
                victim ? 0.45 : 0.002,
                "ordin",
                victim ? 0.05 : 0.0);
        sheet.yes("A06", hard.of(0.004, 0.008, 0.02, 0.045));
        String help = sheet.any(
                "A07",
                "nu",
                "partial",
                dependence(age, 0.004, 0.03, 0.14),
                "total",
                dependence(age, 0.002, 0.008, 0.035));
        if (help.equals("partial") || help.equals("total")) {
            sheet.yes("A08", alone ? 0.55 : hard.of(0.97, 0.95, 0.9, 0.82));
        }
        if (age >= 60) {
            sheet.yes("A09", alone ? hard.of(0.1, 0.18, 0.32, 0.45) : 0.005);
        }
        sheet.yes("A10", insured(occupation, age));
        if (person.female && age <= 49) {
            sheet.any(
                    "A11",
                    "nu",
                    "foloseste",
                    hard.of(0.5, 0.42, 0.28, 0.14),
                    "doreste",
                    hard.of(0.015, 0.035, 0.09, 0.18));
        }
    }

    private static double dependence(int age, double young, double old, double veryOld) {
        return age < 65 ? young : age < 78 ? old : veryOld;
    }

    private double insured(String occupation, int age) {
        if (age >= 65 || List.of("salariat", "pensionar", "student").contains(occupation)) {
            return 0.985;
        }
        return hard.of(0.96, 0.9, 0.78, 0.62);
    }

    private String schooling(Draft person) {
        int age = person.years();
        if (age >= 70) {
            return new Sheet(dice)
                    .draw(
                            "primar",
                            "fara",
                            hard.of(0.005, 0.01, 0.03, 0.08),
                            "gimnaziu",
                            hard.of(0.4, 0.3, 0.2, 0.1),
                            "profesional",
                            hard.of(0.2, 0.12, 0.05, 0.0),
                            "liceu",
                            hard.of(0.1, 0.03, 0.0, 0.0));
        }
        return new Sheet(dice)
                .draw(
                        "gimnaziu",
                        "fara",
                        hard.of(0.0, 0.002, 0.02, 0.1),
                        "primar",
                        hard.of(0.01, 0.04, 0.16, 0.36),
                        "profesional",
                        hard.of(0.28, 0.3, 0.16, 0.05),
                        "liceu",
                        hard.of(0.4, 0.27, 0.1, 0.02),
                        "superior",
                        hard.of(0.14, 0.02, 0.0, 0.0));
    }

    /** C36 and its like: what the person uses, {@code niciunul} when nothing. */
    List<String> uses(int age) {
        List<String> uses = new ArrayList<>();
        if (dice.chance(age >= 14 ? hard.of(0.03, 0.05, 0.1, 0.2) : hard.of(0.002, 0.004, 0.01, 0.03))) {
            uses.add("tutun");
        }
        if (dice.chance(age >= 14 ? hard.of(0.015, 0.025, 0.05, 0.1) : 0.002)) {
            uses.add("alcool");
        }
        if (dice.chance(age >= 14 ? 0.004 : 0)) {
            uses.add("droguri");
        }
        return uses.isEmpty() ? List.of("niciunul") : uses;
    }
}
