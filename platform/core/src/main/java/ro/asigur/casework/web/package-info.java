/**
 * Plans and household files over HTTP and by commands.
 */
@NullMarked
package ro.asigur.casework.web;

import org.jspecify.annotations.NullMarked;
