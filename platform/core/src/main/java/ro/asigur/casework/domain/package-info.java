/**
 * The life of a plan's line.
 */
@NullMarked
package ro.asigur.casework.domain;

import org.jspecify.annotations.NullMarked;
