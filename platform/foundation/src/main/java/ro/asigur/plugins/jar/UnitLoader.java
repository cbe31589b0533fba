package ro.asigur.plugins.jar;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;

/**
 * The platform first, then one plugin: for EclipseLink and Flyway, which look up their own classes and the driver through the
 * loader they are given. Plugin code never gets hold of it.
 */
public final class UnitLoader extends ClassLoader {

    private final ClassLoader plugin;

    UnitLoader(ClassLoader host, ClassLoader plugin) {
        super("plugin-unit", host);
        this.plugin = plugin;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return plugin.loadClass(name);
    }

    @Override
    protected URL findResource(String name) {
        return plugin.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return plugin.getResources(name);
    }
}
