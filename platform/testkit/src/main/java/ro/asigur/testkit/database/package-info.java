/**
 * A real PostgreSQL for tests: one per JVM, started at the first need, gone with the JVM.
 *
 * <p>Put {@link ro.asigur.testkit.database.WithDatabase} on the test class and name a {@link
 * ro.asigur.testkit.database.TestDatabase} or {@link ro.asigur.testkit.database.TestPostgres} as a parameter.
 */
@NullMarked
package ro.asigur.testkit.database;

import org.jspecify.annotations.NullMarked;
