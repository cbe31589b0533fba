/**
 * The contract that every plugin must pass, as a test class to extend: {@link ro.asigur.testkit.plugin.PluginContractTest}.
 */
@NullMarked
package ro.asigur.testkit.plugin;

import org.jspecify.annotations.NullMarked;
