package ro.asigur.spi;

import java.time.Duration;

/**
 * A kind of one-time link that the module makes.
 *
 * @param name lower-case words joined by hyphens, unique in the module
 * @param validity how long a link of this kind can be used
 */
public record LinkKind(String name, Duration validity) {}
