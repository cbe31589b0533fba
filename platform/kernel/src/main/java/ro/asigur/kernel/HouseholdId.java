package ro.asigur.kernel;

import java.util.UUID;

/** A household: the people who live and keep house together. UUIDv7, made on the device that first wrote it down. */
public record HouseholdId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
