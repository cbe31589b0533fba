/**
 * The plugin host. Jars from one read-only folder, their digests pinned, behind a loader that shows them the contract and
 * nothing else; a switch per county; a schema, a persistence unit and an object of the module for each county that has it on;
 * permissions checked here and denied by default. A module that fails is shown as broken and nothing else happens. See
 * {@code platform/docs/adr/0006-plugins.md}. Uses every other context of the foundation.
 */
@NullMarked
package ro.asigur.plugins;

import org.jspecify.annotations.NullMarked;
