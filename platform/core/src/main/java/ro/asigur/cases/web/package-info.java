/** Lists and files of cases, their commands. */
@NullMarked
package ro.asigur.cases.web;

import org.jspecify.annotations.NullMarked;
