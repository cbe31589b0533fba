/** Payara Micro with the WAR in this very JVM: its flags, its listeners, its log. */
@NullMarked
package ro.asigur.launcher.payara;

import org.jspecify.annotations.NullMarked;
