/**
 * What others may touch of the instrument: the published guide ({@link ro.asigur.instrument.api.Instrument}), the
 * diagnosis ({@link ro.asigur.instrument.api.CompiledInstrument}), the check of an answer
 * ({@link ro.asigur.instrument.api.AnswerCheck}) and the minimum package
 * ({@link ro.asigur.instrument.api.MinimumPackage}). Everything here is pure: no database, no container.
 */
@NullMarked
package ro.asigur.instrument.api;

import org.jspecify.annotations.NullMarked;
