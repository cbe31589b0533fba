/**
 * Documents: files that people put into the county's keeping (PDF, pictures, texts of an office), encrypted, bound to a commune or
 * to the county and to what they belong to; never changed or deleted, but withdrawn. A context that has files says of what kind and
 * whose they are by a {@link ro.asigur.documents.api.FileOwner}.
 *
 * <p>Fact: {@code documents.FilesChanged}.
 */
@NullMarked
package ro.asigur.documents;

import org.jspecify.annotations.NullMarked;
