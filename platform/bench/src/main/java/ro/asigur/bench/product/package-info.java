/** The launched product, driven over HTTP as its web client does. */
@NullMarked
package ro.asigur.bench.product;

import org.jspecify.annotations.NullMarked;
