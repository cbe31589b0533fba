package ro.asigur.plugins.api;

import ro.asigur.spi.Delivery;

/** Port that casework fills: a service that a module has given under a household's plan, in the open transaction. */
public interface Deliveries {

    /**
     * @param plugin who gave it
     * @throws ro.asigur.kernel.Refusal when the line is not there for this actor or cannot be delivered
     */
    void record(String plugin, Delivery delivery);
}
