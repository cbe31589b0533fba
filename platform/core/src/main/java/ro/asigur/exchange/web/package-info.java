/** JSON and files in, use case, JSON and files out. */
@NullMarked
package ro.asigur.exchange.web;

import org.jspecify.annotations.NullMarked;
