/** What others may touch of documents: files put, listed and opened. */
@NullMarked
package ro.asigur.documents.api;

import org.jspecify.annotations.NullMarked;
