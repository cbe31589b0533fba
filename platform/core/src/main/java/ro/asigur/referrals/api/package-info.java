/** What others may touch of the directory. */
@NullMarked
package ro.asigur.referrals.api;

import org.jspecify.annotations.NullMarked;
