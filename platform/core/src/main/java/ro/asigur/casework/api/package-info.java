/** What others may touch of casework: a plan and what was given, as reports and papers read them. */
@NullMarked
package ro.asigur.casework.api;

import org.jspecify.annotations.NullMarked;
