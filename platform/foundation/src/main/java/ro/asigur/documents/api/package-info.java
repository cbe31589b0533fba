/** What others may touch of documents: files put, listed and opened; papers as accessible PDF; lists as tables. */
@NullMarked
package ro.asigur.documents.api;

import org.jspecify.annotations.NullMarked;
