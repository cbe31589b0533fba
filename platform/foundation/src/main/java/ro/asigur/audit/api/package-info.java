/** What others may touch of the trail: two sentences to write. */
@NullMarked
package ro.asigur.audit.api;

import org.jspecify.annotations.NullMarked;
