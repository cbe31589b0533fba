/**
 * Territory over HTTP.
 */
@NullMarked
package ro.asigur.territory.web;

import org.jspecify.annotations.NullMarked;
