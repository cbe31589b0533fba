/**
 * What others may touch of territory: the gazetteer, and the port through which villages get their counts.
 */
@NullMarked
package ro.asigur.territory.api;

import org.jspecify.annotations.NullMarked;
