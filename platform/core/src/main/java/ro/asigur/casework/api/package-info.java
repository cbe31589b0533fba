/** What others may touch of casework: plans, what was given, work handed over, and lines answered by somebody outside the team. */
@NullMarked
package ro.asigur.casework.api;

import org.jspecify.annotations.NullMarked;
