/**
 * The modules over HTTP: which are offered to whom, and the administrator's switch.
 */
@NullMarked
package ro.asigur.plugins.web;

import org.jspecify.annotations.NullMarked;
