/**
 * Counties and the one way to their data. A county is a folder under {@code tenants/}, a host name, a database with an owner and a run-time role of its own. A transaction is bound to who acts ({@link ro.asigur.tenancy.api.Binding}) before its first statement: row security reads that binding and fails closed. Uses the kernel alone.
 */
@NullMarked
package ro.asigur.tenancy;

import org.jspecify.annotations.NullMarked;
