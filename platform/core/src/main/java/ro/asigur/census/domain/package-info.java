/**
 * The census's rules, free of the database: what a household and a member must look like, how names are searched.
 */
@NullMarked
package ro.asigur.census.domain;

import org.jspecify.annotations.NullMarked;
