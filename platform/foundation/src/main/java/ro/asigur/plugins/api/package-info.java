/**
 * What the server mounts of the plugins, and the ports that the core fills for them.
 */
@NullMarked
package ro.asigur.plugins.api;

import org.jspecify.annotations.NullMarked;
