package ro.asigur.referrals.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Problem;
import ro.asigur.kernel.Refusal;

/**
 * What a provider and its services must be to stand in the directory; every fault at once, each with its place in the draft.
 *
 * @param categories codes of the seven
 * @param destinations codes of the kinds of destination
 * @param uats SIRUTA codes of the county
 */
public record DirectoryRules(Set<String> categories, Set<String> destinations, Set<Integer> uats) {

    public static final List<String> LEGAL_FORMS = List.of("public", "ong", "firma", "cult", "cabinet");

    private static final int LONGEST = 300;
    private static final int LONGEST_CODE = 40;
    private static final int OLDEST = 120;
    private static final int MOST_PLACES = 100_000;

    /** Pointers into a provider: {@code /name}, {@code /services/2/category}. */
    public List<Refusal.Field> faults(ProviderDraft draft) {
        Faults faults = new Faults("");
        faults.needed("code", draft.code(), LONGEST_CODE);
        faults.needed("name", draft.name(), LONGEST);
        faults.oneOf("legalForm", draft.legalForm(), LEGAL_FORMS);
        faults.text("accreditation", draft.accreditation());
        faults.text("contact", draft.contact());
        faults.text("phone", draft.phone());
        faults.text("address", draft.address());
        faults.text("email", draft.email());
        String email = draft.email();
        if (email != null && !email.matches("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+")) {
            faults.add("email", ReferralsProblem.EMAIL_WRONG, Map.of());
        }
        faults.uat("uat", draft.uat(), uats);
        faults.text("closedBecause", draft.closedBecause());
        if (draft.closedOn() != null && blank(draft.closedBecause())) {
            faults.add("closedBecause", ReferralsProblem.FIELD_MISSING, Map.of());
        }
        if (draft.services().isEmpty()) {
            faults.add("services", ReferralsProblem.NO_SERVICE, Map.of());
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < draft.services().size(); i++) {
            ServiceDraft service = draft.services().get(i);
            Faults own = new Faults("/services/" + i);
            service(service, own);
            if (!blank(service.code()) && !codes.add(service.code())) {
                own.add("code", ReferralsProblem.SERVICE_TWICE, Map.of("value", service.code()));
            }
            faults.all.addAll(own.all);
        }
        return faults.all;
    }

    private void service(ServiceDraft service, Faults faults) {
        faults.needed("code", service.code(), LONGEST_CODE);
        faults.needed("name", service.name(), LONGEST);
        faults.oneOf("category", service.category(), categories);
        if (service.destinations().isEmpty()) {
            faults.add("destinations", ReferralsProblem.FIELD_MISSING, Map.of());
        }
        service.destinations().forEach(one -> faults.oneOf("destinations", one, destinations));
        faults.text("specialties", service.specialties());
        faults.text("cost", service.cost());
        faults.text("hours", service.hours());
        faults.text("targetGroup", service.targetGroup());
        faults.text("proof", service.proof());
        faults.number("ageFrom", service.ageFrom(), OLDEST);
        faults.number("ageTo", service.ageTo(), OLDEST);
        faults.number("places", service.places(), MOST_PLACES);
        Integer from = service.ageFrom();
        Integer to = service.ageTo();
        if (from != null && to != null && from > to) {
            faults.add("ageTo", ReferralsProblem.AGES_CROSSED, Map.of());
        }
        service.uats().forEach(one -> faults.uat("uats", one, uats));
    }

    /** A provider or a service takes nobody from its closing day on. */
    public static boolean open(@Nullable LocalDate closedOn, LocalDate day) {
        return closedOn == null || closedOn.isAfter(day);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static final class Faults {
        private final List<Refusal.Field> all = new ArrayList<>();
        private final String root;

        Faults(String root) {
            this.root = root;
        }

        void add(String field, Problem problem, Map<String, Object> args) {
            all.add(new Refusal.Field(root + "/" + field, problem, args));
        }

        void needed(String field, @Nullable String text, int most) {
            if (text == null || text.isBlank()) {
                add(field, ReferralsProblem.FIELD_MISSING, Map.of());
            } else if (text.length() > most) {
                add(field, ReferralsProblem.TEXT_TOO_LONG, Map.of("most", most));
            }
        }

        void text(String field, @Nullable String text) {
            if (text != null && text.length() > LONGEST) {
                add(field, ReferralsProblem.TEXT_TOO_LONG, Map.of("most", LONGEST));
            }
        }

        void oneOf(String field, @Nullable String value, java.util.Collection<String> known) {
            if (value == null || value.isBlank()) {
                add(field, ReferralsProblem.FIELD_MISSING, Map.of());
            } else if (!known.contains(value)) {
                add(field, ReferralsProblem.OPTION_UNKNOWN, Map.of("value", value));
            }
        }

        void number(String field, @Nullable Integer number, int most) {
            if (number != null && (number < 0 || number > most)) {
                add(field, ReferralsProblem.NUMBER_WRONG, Map.of("most", most));
            }
        }

        void uat(String field, @Nullable Integer uat, Set<Integer> known) {
            if (uat != null && !known.contains(uat)) {
                add(field, ReferralsProblem.UAT_UNKNOWN, Map.of("value", uat));
            }
        }
    }
}
