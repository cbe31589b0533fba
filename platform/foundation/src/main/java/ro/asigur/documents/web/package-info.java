/** Files sent, listed, downloaded, withdrawn. */
@NullMarked
package ro.asigur.documents.web;

import org.jspecify.annotations.NullMarked;
