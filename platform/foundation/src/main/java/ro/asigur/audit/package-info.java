/**
 * Who read or wrote what, in the same transaction as the deed. Knows the actor as an id. Uses the kernel and tenancy's open transaction.
 */
@NullMarked
package ro.asigur.audit;

import org.jspecify.annotations.NullMarked;
