/** What others may touch of casework: lines of a plan that are answered by somebody outside the team. */
@NullMarked
package ro.asigur.casework.api;

import org.jspecify.annotations.NullMarked;
