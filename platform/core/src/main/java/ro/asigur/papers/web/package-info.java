/** {@code /papers}: each paper as PDF. */
@NullMarked
package ro.asigur.papers.web;

import org.jspecify.annotations.NullMarked;
