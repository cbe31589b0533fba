package ro.asigur.kernel;

import java.util.UUID;

/** A person in a county's census. UUIDv7, made on the device that first wrote it down; kept for good, also after a merge. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
