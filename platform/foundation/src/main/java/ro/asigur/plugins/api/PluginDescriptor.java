package ro.asigur.plugins.api;

import java.util.List;
import ro.asigur.spi.Words;

/**
 * The web part of a module, as the shell loads it.
 *
 * @param entry address of the module script, {@code /plugins/<id>/<version>/<file>}
 * @param css addresses of its style sheets
 * @param sdk version of the SDK it was built against
 */
public record PluginDescriptor(String id, String version, String entry, List<String> css, String sdk, Words name) {

    public PluginDescriptor {
        css = List.copyOf(css);
    }
}
