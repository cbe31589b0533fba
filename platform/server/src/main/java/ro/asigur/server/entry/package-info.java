/** Filters in front of everything, in the order of web.xml: limits and headers, county, session. */
@NullMarked
package ro.asigur.server.entry;

import org.jspecify.annotations.NullMarked;
