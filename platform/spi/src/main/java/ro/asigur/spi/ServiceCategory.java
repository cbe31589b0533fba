package ro.asigur.spi;

/** The seven categories of the minimum package of services, by their codes in the instrument. */
public enum ServiceCategory {
    /** identification */
    IDE,
    /** evaluation */
    EVA,
    /** information */
    INF,
    /** counselling */
    CON,
    /** accompaniment and support */
    ACO,
    /** referral */
    REF,
    /** monitoring */
    MON
}
