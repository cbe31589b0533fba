/**
 * Facts, stored in the transaction that made them true and handed on after commit, at least once, in commit order.
 */
@NullMarked
package ro.asigur.outbox;

import org.jspecify.annotations.NullMarked;
