/** Rules of the directory and of a referral, free of the database. */
@NullMarked
package ro.asigur.referrals.domain;

import org.jspecify.annotations.NullMarked;
