/**
 * Publish a fact, listen to facts.
 */
@NullMarked
package ro.asigur.outbox.api;

import org.jspecify.annotations.NullMarked;
