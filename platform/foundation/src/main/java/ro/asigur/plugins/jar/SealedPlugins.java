package ro.asigur.plugins.jar;

import java.nio.file.Path;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;

/** PF4J with our loader. Jars are opened where they lie; nothing is ever unzipped. */
final class SealedPlugins extends JarPluginManager {

    SealedPlugins(Path folder) {
        super(folder);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                SealedLoader loader = new SealedLoader(pluginManager, descriptor, SealedPlugins.class.getClassLoader());
                loader.addFile(jar.toFile());
                return loader;
            }
        };
    }
}
