/** What papers reckon and refuse, free of the database. */
@NullMarked
package ro.asigur.papers.domain;

import org.jspecify.annotations.NullMarked;
