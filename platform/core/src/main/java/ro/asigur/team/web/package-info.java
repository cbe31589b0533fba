/** The list and the file of bodies, their commands. */
@NullMarked
package ro.asigur.team.web;

import org.jspecify.annotations.NullMarked;
