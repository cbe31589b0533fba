/** Directory, referrals, the page of a provider without an account. */
@NullMarked
package ro.asigur.referrals.web;

import org.jspecify.annotations.NullMarked;
