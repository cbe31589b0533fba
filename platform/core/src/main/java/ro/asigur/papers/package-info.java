/**
 * Papers of the daily work, as the law or the county wants them: each is made from what the other contexts tell under the reader's
 * rights, set in type by {@code documents}, and its printing goes into the trail. Nothing is kept: a paper is printed anew from
 * what is on file.
 *
 * <p>Official forms are in Romanian. Items of official annexes that are not public are shown as their group's title with room to
 * complete them, never made up.
 */
@NullMarked
package ro.asigur.papers;

import org.jspecify.annotations.NullMarked;
