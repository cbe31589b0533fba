/** The web application: who is asked (host), who asks (session), how refusals are told, where plugins and the web client are mounted. */
@NullMarked
package ro.asigur.server;

import org.jspecify.annotations.NullMarked;
