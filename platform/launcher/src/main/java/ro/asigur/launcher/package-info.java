/**
 * What {@code deploy/run} starts: the database when none is configured, the server with its WAR, and the demo.
 *
 * <p>The launcher's classes are seen by the server before the WAR's own, so it uses nothing but the JDK and the door of
 * Payara Micro.
 */
@NullMarked
package ro.asigur.launcher;

import org.jspecify.annotations.NullMarked;
