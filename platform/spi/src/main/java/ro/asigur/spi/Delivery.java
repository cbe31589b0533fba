package ro.asigur.spi;

import java.time.LocalDate;
import java.util.UUID;
import ro.asigur.kernel.PersonId;

/**
 * A service that was given to a person.
 *
 * @param planLine line of the household's plan that it answers
 * @param service code of one of the module's {@link DeliverableService}s
 * @param on the day it was given, not after today
 */
public record Delivery(UUID planLine, PersonId person, String service, LocalDate on) {}
