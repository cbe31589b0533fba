/** Passwords, one-time codes, tokens: pure, no database. */
@NullMarked
package ro.asigur.identity.domain;

import org.jspecify.annotations.NullMarked;
