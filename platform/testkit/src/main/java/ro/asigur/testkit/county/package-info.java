/** The platform's own beans on a real PostgreSQL, without a server: real transactions, real row security, real authorisation. */
@NullMarked
package ro.asigur.testkit.county;

import org.jspecify.annotations.NullMarked;
