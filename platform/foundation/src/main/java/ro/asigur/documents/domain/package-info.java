/** What may be kept as a file, and why it is refused. */
@NullMarked
package ro.asigur.documents.domain;

import org.jspecify.annotations.NullMarked;
