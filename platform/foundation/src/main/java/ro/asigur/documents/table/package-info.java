/** Lists as files: XLSX and CSV, row by row, whatever a cell holds. */
@NullMarked
package ro.asigur.documents.table;

import org.jspecify.annotations.NullMarked;
