/**
 * Every write of the field screens: stored with its answer in the transaction that carried it out, so that a repeat returns the same answer.
 */
@NullMarked
package ro.asigur.commands;

import org.jspecify.annotations.NullMarked;
