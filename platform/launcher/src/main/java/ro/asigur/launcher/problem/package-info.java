/** Why a start is refused, in words that say what to do. */
@NullMarked
package ro.asigur.launcher.problem;

import org.jspecify.annotations.NullMarked;
