/** What others may touch of casework: the plan of a household in brief, and work that is handed over with its lines. */
@NullMarked
package ro.asigur.casework.api;

import org.jspecify.annotations.NullMarked;
