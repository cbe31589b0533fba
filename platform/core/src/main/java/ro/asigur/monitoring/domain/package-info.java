/** What is counted, as data. */
@NullMarked
package ro.asigur.monitoring.domain;

import org.jspecify.annotations.NullMarked;
