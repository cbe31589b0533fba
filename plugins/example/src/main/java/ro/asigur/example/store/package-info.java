/**
 * The notes of the notebook, in the module's own schema.
 */
@NullMarked
package ro.asigur.example.store;

import org.jspecify.annotations.NullMarked;
