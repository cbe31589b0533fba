package ro.asigur.census.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;

/** A household's fields as they are written down. */
public record HouseholdFields(
        int village, String address, @Nullable String phone) {

    private static final int ADDRESS_MAX = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\-/]{4,20}");

    public HouseholdFields {
        address = address.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
    }

    /**
     * @param villageFits whether the village is one of the household's commune
     * @throws Refusal {@code census.household-invalid} with every field that is wrong
     */
    public void check(boolean villageFits) {
        List<Refusal.Field> faults = new ArrayList<>();
        if (!villageFits) {
            faults.add(new Refusal.Field("/village", CensusProblem.VILLAGE_NOT_IN_UAT, Map.of("value", village)));
        }
        if (address.length() > ADDRESS_MAX) {
            faults.add(new Refusal.Field("/address", CensusProblem.ADDRESS_TOO_LONG, Map.of()));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            faults.add(new Refusal.Field("/phone", CensusProblem.PHONE_INVALID, Map.of()));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(CensusProblem.HOUSEHOLD_INVALID, faults);
        }
    }
}
