package ro.asigur.plugins.jar;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Classes of the platform first, then of one plugin: for EclipseLink and Flyway, which look up their own classes and the driver through the
 * loader they are given. Plugin code never gets hold of it.
 */
public final class UnitLoader extends ClassLoader {

    private static final String SERVICES = "META-INF/services/";

    private final ClassLoader plugin;
    private final String ownPrefix;

    /** @param ownPackage the module's package: what lies in it and below is the plugin's, whatever else is on the class path */
    UnitLoader(ClassLoader host, ClassLoader plugin, String ownPackage) {
        super("plugin-unit", host);
        this.plugin = plugin;
        this.ownPrefix = ownPackage + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(ownPrefix) ? plugin.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return plugin.loadClass(name);
    }

    /** A plugin's file hides the platform's of the same name, its migrations above all; services are the platform's alone. */
    @Override
    public @Nullable URL getResource(String name) {
        URL own = name.startsWith(SERVICES) ? null : plugin.getResource(name);
        return own != null ? own : getParent().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(SERVICES)) {
            Enumeration<URL> own = plugin.getResources(name);
            if (own.hasMoreElements()) {
                return own;
            }
        }
        return getParent().getResources(name);
    }
}
