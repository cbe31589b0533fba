/** The floors: PostgreSQL alone. */
@NullMarked
package ro.asigur.bench.floor;

import org.jspecify.annotations.NullMarked;
