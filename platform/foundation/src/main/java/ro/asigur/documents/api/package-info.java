/** Papers as accessible PDF, lists as tables of a spreadsheet. */
@NullMarked
package ro.asigur.documents.api;

import org.jspecify.annotations.NullMarked;
