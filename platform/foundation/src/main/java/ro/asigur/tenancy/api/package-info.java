/**
 * What others may touch of tenancy: the counties, the open transaction, the county's clock.
 */
@NullMarked
package ro.asigur.tenancy.api;

import org.jspecify.annotations.NullMarked;
