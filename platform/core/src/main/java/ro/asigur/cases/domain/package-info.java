/** A case's states, the reasons it ends for, what keeps it from ending, and why it is refused. */
@NullMarked
package ro.asigur.cases.domain;

import org.jspecify.annotations.NullMarked;
