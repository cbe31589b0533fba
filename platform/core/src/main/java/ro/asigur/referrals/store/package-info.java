/** Directory, referrals and links in the database. */
@NullMarked
package ro.asigur.referrals.store;

import org.jspecify.annotations.NullMarked;
