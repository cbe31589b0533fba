/** Notices about families, by the observation sheet (fișa de observație, HG 691/2015) that any professional may send without an
 * account: each becomes a visit that is due; who sent it is told how it ended, and nothing about the family.
 * Facts: {@code intake.NoticeReceived}, {@code intake.NoticeTaken}, {@code intake.NoticeClosed}. */
@NullMarked
package ro.asigur.intake;

import org.jspecify.annotations.NullMarked;
