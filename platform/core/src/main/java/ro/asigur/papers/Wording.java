package ro.asigur.papers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.instrument.api.Instrument;

/** The words of codes on official papers, which are in Romanian. */
final class Wording {

    /** What is not on file. */
    static final String NONE = "—";

    private static final Map<String, String> LINE_STATES = Map.of(
            "propus", "propus",
            "planificat", "planificat",
            "in_derulare", "în derulare",
            "furnizat", "furnizat",
            "inchis", "închis",
            "anulat", "anulat",
            "refuzat", "refuzat de familie");

    private static final Map<String, String> NEED_STATES = Map.of(
            "suspected", "suspectată",
            "confirmed", "confirmată",
            "refuted", "infirmată",
            "resolved", "rezolvată",
            "returned", "revenită");

    private static final Map<String, String> AGREEMENTS = Map.of(
            "da", "Familia este de acord cu planul.",
            "nu", "Familia nu este de acord: rămân sesizările obligatorii și informarea.",
            "amanat", "Acordul a fost amânat: se revine la familie.",
            "nespus", "Acordul familiei nu a fost încă cerut.");

    private static final Map<String, String> WAYS = Map.of(
            "drawn", "a semnat pe ecran",
            "paper", "a semnat pe hârtie",
            "spoken", "a spus, fără semnătură");

    private static final Map<String, String> PERIODS = Map.of(
            "P7D", "săptămânal",
            "P14D", "la două săptămâni",
            "P1M", "lunar",
            "P3M", "la trei luni",
            "P6M", "la șase luni",
            "P12M", "o dată pe an",
            "P1Y", "o dată pe an");

    private static final List<String> MONTHS = List.of(
            "ianuarie",
            "februarie",
            "martie",
            "aprilie",
            "mai",
            "iunie",
            "iulie",
            "august",
            "septembrie",
            "octombrie",
            "noiembrie",
            "decembrie");

    private Wording() {}

    static String lineState(String code) {
        return LINE_STATES.getOrDefault(code, code);
    }

    static String needState(String code) {
        return NEED_STATES.getOrDefault(code, code);
    }

    static String agreement(String code) {
        return AGREEMENTS.getOrDefault(code, code);
    }

    static String way(String code) {
        return WAYS.getOrDefault(code, code);
    }

    /** @param period ISO 8601; null: once */
    static String often(@Nullable String period) {
        return period == null ? "o dată" : PERIODS.getOrDefault(period, "la fiecare " + period);
    }

    /** As {@code noiembrie}. */
    static String month(int number) {
        return MONTHS.get(number - 1);
    }

    /** A count with its noun, Romanian having three forms: 1 copil, 2 copii, 20 de copii. */
    static String count(int many, String one, String few) {
        int last = many % 100;
        boolean short_ = many == 0 || last > 0 && last < 20;
        return many == 1 ? "1 " + one : many + (short_ ? " " : " de ") + few;
    }

    static String age(@Nullable Integer months) {
        if (months == null) {
            return NONE;
        }
        return months < 24 ? count(months, "lună", "luni") : count(months / 12, "an", "ani");
    }

    /** Completed months. */
    static int months(LocalDate born, LocalDate today) {
        return (int) ChronoUnit.MONTHS.between(born, today);
    }

    static String sex(@Nullable String code) {
        return code == null ? NONE : code.equals("f") ? "feminin" : "masculin";
    }

    static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    /** The name as people say it. */
    static String name(MemberSheet member) {
        String name = (member.givenName() + " " + member.familyName()).strip();
        return name.isEmpty() ? "fără nume" : name;
    }

    static Map<UUID, String> names(List<MemberSheet> members) {
        Map<UUID, String> names = members.stream().collect(Collectors.toMap(MemberSheet::id, Wording::name));
        members.forEach(member -> member.also().forEach(record -> names.put(record, name(member))));
        return names;
    }

    /** For whom a service is. */
    static String persons(List<UUID> persons, Map<UUID, String> names) {
        return persons.isEmpty()
                ? "toată gospodăria"
                : persons.stream()
                        .map(person -> names.getOrDefault(person, "o persoană care nu mai este în gospodărie"))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** An option's words in the guide; the code where the guide does not know it. */
    static String option(Instrument guide, String question, @Nullable String value) {
        if (value == null) {
            return NONE;
        }
        Instrument.Question asked = guide.questions().get(question);
        Instrument.Text text = asked == null ? null : asked.options().get(value);
        return text == null ? value : text.ro();
    }
}
