/** Papers and tables of 100,000 rows, each in a small JVM of its own: what does not fit there fails. */
@NullMarked
package ro.asigur.bench.files;

import org.jspecify.annotations.NullMarked;
