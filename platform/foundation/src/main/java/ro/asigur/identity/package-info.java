/**
 * Who is who: accounts, roles as data, permissions named by contexts and plugins, sessions that end at the server, second factor, one-time links. Authorisation happens once, at {@link ro.asigur.identity.api.Requires}. Uses tenancy and audit.
 */
@NullMarked
package ro.asigur.identity;

import org.jspecify.annotations.NullMarked;
