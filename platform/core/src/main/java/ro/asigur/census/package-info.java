/**
 * The census: households, the people in them, and the visits paid to them. A household that refuses or is absent counts too.
 * A CNP is encrypted from birth and shown masked; a second occurrence is noted, never refused. What is replaced is kept.
 *
 * <p>Facts: {@code census.HouseholdEnumerated}, {@code census.HouseholdChanged}, {@code census.MemberRecorded},
 * {@code census.MemberChanged}, {@code census.HouseholdVisited}, {@code census.PersonEntrusted},
 * {@code census.EntrustingEnded}, {@code census.MembersMoved}, {@code census.TransferOffered},
 * {@code census.TransferDecided}, {@code census.HouseholdTransferred} (told to both communes).
 */
@NullMarked
package ro.asigur.census;

import org.jspecify.annotations.NullMarked;
