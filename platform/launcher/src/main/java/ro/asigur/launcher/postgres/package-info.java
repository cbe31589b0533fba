/**
 * PostgreSQL 15 from the binaries of Maven Central, kept in the data folder and stopped with the program.
 *
 * <p>Own starter: passwords from the first byte, durable writes, checksums, and never a signal to a process that is not
 * ours.
 */
@NullMarked
package ro.asigur.launcher.postgres;

import org.jspecify.annotations.NullMarked;
