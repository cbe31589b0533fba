/**
 * The note and how it can be refused.
 */
@NullMarked
package ro.asigur.example.domain;

import org.jspecify.annotations.NullMarked;
