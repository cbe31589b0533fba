package ro.asigur.exchange.sample;

import java.time.LocalDate;
import ro.asigur.kernel.Cnp;

/**
 * Formally valid CNPs of nobody: sex, date and check digit are right, the county digits are ones that no county has (53–69,
 * 71–97), so that none can be a living person's.
 */
final class SampleCnp {

    private static final int COUNTIES = 17 + 27;
    private static final int SERIALS = 999;

    private SampleCnp() {}

    /** @param ordinal persons born the same day with ordinals less than 43,956 apart get different codes */
    static Cnp of(boolean female, LocalDate birth, long ordinal) {
        int slot = (int) Math.floorMod(ordinal, (long) COUNTIES * SERIALS);
        int county = slot / SERIALS < 17 ? 53 + slot / SERIALS : 71 + slot / SERIALS - 17;
        int century = birth.getYear() >= 2000 ? 5 : 1;
        String twelve = "%d%02d%02d%02d%02d%03d"
                .formatted(
                        century + (female ? 1 : 0),
                        birth.getYear() % 100,
                        birth.getMonthValue(),
                        birth.getDayOfMonth(),
                        county,
                        slot % SERIALS + 1);
        return new Cnp(twelve + Cnp.checkDigit(twelve));
    }
}
