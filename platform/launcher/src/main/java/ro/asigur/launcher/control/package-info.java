/** The launcher's own calls to the running server, which carry a token that only this user's programs can read. */
@NullMarked
package ro.asigur.launcher.control;

import org.jspecify.annotations.NullMarked;
