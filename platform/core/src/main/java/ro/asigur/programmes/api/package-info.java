/** What others may touch: places that a module gives, people of a service counted once. */
@NullMarked
package ro.asigur.programmes.api;

import org.jspecify.annotations.NullMarked;
