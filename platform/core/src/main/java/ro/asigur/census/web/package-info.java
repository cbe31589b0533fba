/**
 * The census over HTTP and by commands.
 */
@NullMarked
package ro.asigur.census.web;

import org.jspecify.annotations.NullMarked;
