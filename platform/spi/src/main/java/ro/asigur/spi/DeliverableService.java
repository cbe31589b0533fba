package ro.asigur.spi;

/** A service of the catalogue that the module can deliver; {@link UnitOfWork#deliver} takes no other. */
public record DeliverableService(String code, ServiceCategory category) {}
