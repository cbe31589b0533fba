package ro.asigur.exchange.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sections Z, H and I: housing and means follow the household's hardship. */
final class HouseholdAnswers {

    private final Dice dice;
    private final Hardship hard;
    private final List<Draft> members;
    private final Sheet sheet;

    HouseholdAnswers(Dice dice, Hardship hard, List<Draft> members) {
        this.dice = dice;
        this.hard = hard;
        this.members = members;
        this.sheet = new Sheet(dice);
    }

    /** @param occupations A03 of the adults, in the order of the members, empty for children */
    Map<String, Object> answer(
            LocalDateTime visited, String respondent, boolean seat, List<String> occupations, boolean handicap) {
        sheet.fixed("Z01", visited.toString());
        sheet.sure("Z02", "realizata");
        sheet.sure("Z03", "initiala");
        sheet.fixed("Z04", respondent);
        sheet.one("Z05", dice.chance(0.985) ? "da" : "nu");
        sheet.any("Z06", "da", "nu", 0.03, "amanat", 0.04);
        dwelling();
        condition(seat);
        means(occupations);
        support(handicap);
        hunger();
        return sheet.answers();
    }

    private void dwelling() {
        sheet.any(
                "H01",
                "casa",
                "apartament",
                hard.of(0.02, 0.02, 0.01, 0.0),
                "camera",
                hard.of(0.0, 0.004, 0.012, 0.03),
                "improvizat",
                hard.of(0.0, 0.0, 0.004, 0.06),
                "fara_adapost",
                hard.of(0.0, 0.0, 0.0, 0.004));
        sheet.any(
                "H02",
                "proprietate",
                "fara_acte",
                hard.of(0.03, 0.1, 0.22, 0.34),
                "chirie",
                0.015,
                "tolerat",
                hard.of(0.01, 0.03, 0.07, 0.12),
                "sociala",
                hard.of(0.0, 0.0, 0.005, 0.02),
                "ocupare",
                hard.of(0.0, 0.0, 0.006, 0.06));
        sheet.number("H03", rooms());
        sheet.any(
                "H04",
                "fantana_proprie",
                "retea_interior",
                hard.of(0.74, 0.42, 0.12, 0.03),
                "retea_curte",
                hard.of(0.06, 0.12, 0.16, 0.1),
                "fantana_publica",
                hard.of(0.0, 0.05, 0.18, 0.36),
                "nesigura",
                hard.of(0.0, 0.002, 0.02, 0.1));
        String toilet = sheet.any(
                "H05",
                "exterior",
                "interior",
                hard.of(0.8, 0.54, 0.14, 0.02),
                "comuna",
                hard.of(0.0, 0.004, 0.02, 0.05),
                "fara",
                hard.of(0.0, 0.001, 0.008, 0.06));
        sheet.yes("H06", toilet.equals("interior") ? 0.96 : hard.of(0.35, 0.14, 0.05, 0.02));
        sheet.any(
                "H07",
                "legal",
                "improvizat",
                hard.of(0.0, 0.002, 0.012, 0.07),
                "fara",
                hard.of(0.0, 0.001, 0.006, 0.07));
        sheet.any(
                "H08",
                "o_camera",
                "buna",
                hard.of(0.82, 0.52, 0.2, 0.05),
                "improvizat",
                hard.of(0.0, 0.002, 0.012, 0.06),
                "fara",
                hard.of(0.0, 0.0, 0.002, 0.015));
    }

    private int rooms() {
        int size = members.size();
        return switch (hard.level()) {
            case 0 -> dice.between(3 + size / 4, Math.max(4, Math.min(9, size + 2)));
            case 1 -> dice.between(2 + size / 3, Math.max(4, Math.min(8, size + 2)));
            case 2 -> dice.between(2, Math.max(3, size - 1));
            default -> dice.chance(0.6) ? 1 : 2;
        };
    }

    private void condition(boolean seat) {
        sheet.any(
                "H09",
                "uzura",
                "buna",
                hard.of(0.72, 0.42, 0.12, 0.02),
                "degradata",
                hard.of(0.003, 0.015, 0.13, 0.45),
                "pericol",
                hard.of(0.0, 0.001, 0.006, 0.05));
        sheet.yes("H10", hard.of(0.008, 0.025, 0.14, 0.48));
        sheet.yes("H11", hard.of(0.993, 0.985, 0.94, 0.8));
        sheet.any(
                "H12",
                "buna",
                "acceptabila",
                hard.of(0.14, 0.4, 0.68, 0.6),
                "necorespunzatoare",
                hard.of(0.0, 0.005, 0.05, 0.3));
        sheet.yes("H13", hard.of(0.001, 0.005, 0.04, 0.2));
        if (members.stream().anyMatch(member -> member.child() && member.present())) {
            sheet.any("H14", "da", "nu", hard.of(0.006, 0.02, 0.14, 0.42), "nec", 0.01);
        }
        sheet.any(
                "H15", "nu", "hazard", hard.of(0.006, 0.012, 0.025, 0.06), "evacuare", hard.of(0.0, 0.0, 0.003, 0.015));
        sheet.any("H16", "da", "partial", hard.of(0.12, 0.27, 0.42, 0.45), "nu", hard.of(0.02, 0.06, 0.15, 0.36));
        sheet.any(
                "H17",
                seat ? "sub5" : "5_10",
                "sub5",
                seat ? 0.0 : 0.45,
                "5_10",
                seat ? 0.06 : 0.0,
                "peste10",
                seat ? 0.01 : 0.1);
    }

    private void means(List<String> occupations) {
        int present = (int) members.stream().filter(Draft::present).count();
        // RON a month for each equivalent adult; drawn between the bounds of the level.
        double each = switch (hard.level()) {
            case 0 -> dice.around(1900, 5200);
            case 1 -> dice.around(1000, 2500);
            case 2 -> dice.around(560, 1350);
            default -> dice.around(150, 760);
        };
        double income = each * (1 + 0.5 * (Math.max(1, present) - 1));
        if (!dice.chance(0.02)) {
            sheet.number("I01", Math.round(income / 10) * 10.0);
        }
        sheet.many("I02", sources(occupations));
        sheet.any(
                "I03",
                "nu",
                "primeste",
                hard.of(0.0, 0.003, 0.09, 0.42),
                "cerere",
                hard.of(0.0, 0.001, 0.02, 0.07),
                "eligibil",
                hard.of(0.0, 0.004, 0.05, 0.14),
                "suspendat",
                hard.of(0.0, 0.0, 0.01, 0.04));
    }

    private List<String> sources(List<String> occupations) {
        Set<String> sources = new LinkedHashSet<>();
        for (String occupation : occupations) {
            switch (occupation) {
                case "salariat" -> sources.add("salariu");
                case "pensionar" -> sources.add("pensie");
                case "ocazional" -> sources.add("ocazional");
                case "independent" -> sources.add("agricultura");
                default -> {}
            }
        }
        if (members.stream().anyMatch(member -> member.presence.equals("strainatate")) && dice.chance(0.75)) {
            sources.add("remitente");
        }
        if (members.stream().anyMatch(Draft::child) || hard.level() >= 3) {
            sources.add("beneficii");
        }
        if (sources.isEmpty()) {
            sources.add(hard.level() >= 2 ? "fara" : "agricultura");
        }
        return List.copyOf(sources);
    }

    private void support(boolean handicap) {
        List<String> benefits = new ArrayList<>();
        boolean school = members.stream().anyMatch(m -> m.child() && m.years() >= 6);
        boolean infant = members.stream().anyMatch(m -> m.months() < 24);
        if (members.stream().anyMatch(m -> m.child() && m.present()) && dice.chance(0.985)) {
            benefits.add("alocatie");
        }
        if (infant && dice.chance(0.4)) {
            benefits.add("crestere");
        }
        if (handicap && dice.chance(0.88)) {
            benefits.add("handicap");
        }
        if (dice.chance(hard.of(0.03, 0.2, 0.42, 0.55))) {
            benefits.add("incalzire");
        }
        if (school && dice.chance(hard.of(0.05, 0.15, 0.3, 0.35))) {
            benefits.add("burse");
        }
        sheet.many("I04", benefits.isEmpty() ? List.of("niciunul") : benefits);
    }

    private void hunger() {
        sheet.any("I05", "niciodata", "rar", hard.of(0.0, 0.01, 0.1, 0.36), "des", hard.of(0.0, 0.0, 0.006, 0.07));
        sheet.yes("I06", hard.of(0.997, 0.97, 0.74, 0.35));
        sheet.yes("I07", hard.of(0.999, 0.98, 0.82, 0.42));
        sheet.yes("I08", hard.of(0.003, 0.015, 0.07, 0.16));
    }
}
