package ro.asigur.tenancy.api;

import java.time.ZoneId;
import ro.asigur.kernel.TenantId;

/**
 * A county of this installation, as {@code tenants/<id>/tenant.properties} describes it.
 *
 * <p>{@link #NATIONAL} is the place between the counties: its database is {@code asigur_shared}, it holds no beneficiary.
 *
 * @param countyCode two letters of the plate, e.g. {@code BC}
 * @param countySiruta SIRUTA code of the county
 * @param zone civil dates of the county are days of this zone
 * @param demo true when the county was started with demo data
 */
public record Tenant(
        TenantId id, String nameRo, String nameEn, String countyCode, int countySiruta, ZoneId zone, boolean demo) {

    /** The country's place: {@code national.<host>}. */
    public static final TenantId NATIONAL = new TenantId("national");

    public boolean national() {
        return id.equals(NATIONAL);
    }
}
