/**
 * What others may touch of identity: the actor, the permission check, one-time links.
 */
@NullMarked
package ro.asigur.identity.api;

import org.jspecify.annotations.NullMarked;
