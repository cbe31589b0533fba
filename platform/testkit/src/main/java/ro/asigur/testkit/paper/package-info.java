/** Proves a printed paper: what veraPDF says of it, its words, and the order in which they are read aloud. */
@NullMarked
package ro.asigur.testkit.paper;

import org.jspecify.annotations.NullMarked;
