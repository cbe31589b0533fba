/** What others may touch of casework: plans, what was given, and work that is handed over with its lines. */
@NullMarked
package ro.asigur.casework.api;

import org.jspecify.annotations.NullMarked;
