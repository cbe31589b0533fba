/** Cases, their people, steps, comments and validations in the database. */
@NullMarked
package ro.asigur.cases.store;

import org.jspecify.annotations.NullMarked;
