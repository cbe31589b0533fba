package ro.asigur.instrument.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Random households in the instrument's codes: any age, some without birth date, sex or presence, absent and unknown parents,
 * {@code NS}, nulls, empty lists, stale answers, refused visits. The same seed gives the same households.
 */
final class RandomHouseholds {

    /** Found once: {@code Json.create…} searches the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Random random;

    RandomHouseholds(long seed) {
        this.random = new Random(seed);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    JsonObject next() {
        LocalDate visit = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
        double unanswered = List.of(0.0, 0.1, 0.4, 0.9).get(random.nextInt(4));
        JsonObjectBuilder household = JSON.createObjectBuilder();
        answers(household, true, unanswered);
        household.add("Z02", chance(0.95) ? "realizata" : "refuz");
        int size = random.nextInt(7);
        JsonArrayBuilder members = JSON.createArrayBuilder();
        for (int i = 0; i < size; i++) {
            members.add(member(i, size, visit, unanswered));
        }
        return JSON.createObjectBuilder()
                .add("visitDate", visit.toString())
                .add("household", household)
                .add("members", members)
                .build();
    }

    private JsonObjectBuilder member(int index, int size, LocalDate visit, double unanswered) {
        JsonObjectBuilder member = JSON.createObjectBuilder();
        answers(member, false, unanswered);
        member.add("id", "m" + index);
        if (chance(0.97)) {
            int months = chance(0.5) ? random.nextInt(216) : 200 + random.nextInt(900);
            LocalDate birth = visit.minusMonths(months).minusDays(random.nextInt(3));
            member.add("P03", birth.toString());
        }
        if (chance(0.2)) {
            BirthPrecision[] all = BirthPrecision.values();
            member.add("birthPrecision", all[random.nextInt(all.length)].code());
        }
        if (chance(0.97)) {
            member.add("P04", chance(0.5) ? "m" : "f");
        }
        if (chance(0.9)) {
            member.add("P13", chance(0.8) ? "permanent" : chance(0.2) ? "NS" : "strainatate");
        }
        if (chance(0.8)) {
            member.add("mother", chance(0.2) ? "absent" : chance(0.2) ? "unknown" : "m" + random.nextInt(size));
        }
        if (chance(0.4)) {
            member.add("partner", "m" + (index % 2 == 0 ? Math.min(index + 1, size - 1) : index - 1));
        }
        return member;
    }

    private void answers(JsonObjectBuilder to, boolean ofHousehold, double unanswered) {
        for (Instrument.Question question : Shipped.INSTRUMENT.questions().values()) {
            boolean fits = (question.scope() == Instrument.Scope.HOUSEHOLD) == ofHousehold;
            if (fits && question.type().readByRules() && !chance(unanswered)) {
                answer(to, question);
            }
        }
    }

    private void answer(JsonObjectBuilder to, Instrument.Question question) {
        String code = question.code();
        List<String> options = List.copyOf(question.options().keySet());
        if (chance(0.03)) {
            to.addNull(code);
        } else if (question.type() == Instrument.Type.MULTI) {
            JsonArrayBuilder chosen = JSON.createArrayBuilder();
            options.stream().filter(option -> chance(0.25)).forEach(chosen::add);
            to.add(code, chosen);
        } else if (question.type() == Instrument.Type.SINGLE) {
            to.add(code, chance(0.05) ? Answers.NOT_KNOWN : options.get(random.nextInt(options.size())));
        } else if (code.equals("I01")) {
            to.add(code, random.nextInt(800_000) / 100.0);
        } else {
            to.add(code, 1 + random.nextInt(8));
        }
    }
}
