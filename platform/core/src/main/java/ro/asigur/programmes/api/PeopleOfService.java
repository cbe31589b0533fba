package ro.asigur.programmes.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Whom a service has, each person once, however many records and contracts she has. Runs in the open transaction, scoped. */
public interface PeopleOfService {

    /** Who had a contract with the service on some day from {@code from} to {@code to}: the records that stay. */
    Set<UUID> contracted(UUID service, LocalDate from, LocalDate to);
}
