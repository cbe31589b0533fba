/** Kept files in the database. */
@NullMarked
package ro.asigur.documents.store;

import org.jspecify.annotations.NullMarked;
