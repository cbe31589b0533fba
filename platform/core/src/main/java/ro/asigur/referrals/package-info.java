/**
 * Who helps outside the team: the county's directory of providers and their services, and people sent to them. A provider answers
 * with its account, through the team, or by a link that works for one referral; the plan's line follows the answer.
 *
 * <p>Facts: {@code referrals.Sent}, {@code Received}, {@code Accepted}, {@code Refused}, {@code FedBack}, {@code Closed},
 * {@code Withdrawn}, {@code DirectoryChanged}.
 */
@NullMarked
package ro.asigur.referrals;

import org.jspecify.annotations.NullMarked;
