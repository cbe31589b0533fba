/**
 * The notebook over HTTP.
 */
@NullMarked
package ro.asigur.example.web;

import org.jspecify.annotations.NullMarked;
