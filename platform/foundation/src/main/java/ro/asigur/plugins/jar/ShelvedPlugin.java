package ro.asigur.plugins.jar;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.spi.CareModule;

/**
 * A jar of the plugins' folder.
 *
 * @param id the plugin's id; the file's name when the jar was not opened
 * @param loaded null when it could not be loaded
 * @param problem why it could not be loaded; null when it was
 */
public record ShelvedPlugin(
        String id,
        String version,
        Path jar,
        @Nullable Loaded loaded,
        @Nullable String problem) {

    /** What there is of a plugin that could be loaded. */
    public record Loaded(
            Class<? extends CareModule> type, Description description, ClassLoader loader, UnitLoader unitLoader) {}

    static ShelvedPlugin broken(String id, String version, Path jar, String problem) {
        return new ShelvedPlugin(id, version, jar, null, problem);
    }

    public Optional<Description> description() {
        return Optional.ofNullable(loaded).map(Loaded::description);
    }
}
