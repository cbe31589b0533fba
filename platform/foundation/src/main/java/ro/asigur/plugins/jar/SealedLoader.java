package ro.asigur.plugins.jar;

import java.util.List;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * What a plugin sees: its own jar, the JDK, the contract and the six {@code jakarta} packages. The contract's packages always
 * come from the platform, also when the jar brings classes of that name. A fence against accidents of architecture, not a
 * sandbox: the contract test looks for ways around it, and jars are pinned.
 */
final class SealedLoader extends PluginClassLoader {

    static final List<String> SHARED = List.of(
            "ro.asigur.spi.",
            "ro.asigur.kernel.",
            "org.pf4j.",
            "jakarta.persistence.",
            "jakarta.validation.",
            "jakarta.ws.rs.",
            "jakarta.json.",
            "jakarta.inject.",
            "jakarta.annotation.");

    SealedLoader(PluginManager manager, PluginDescriptor descriptor, ClassLoader host) {
        super(manager, descriptor, host, new ClassLoadingStrategy(List.of(ClassLoadingStrategy.Source.PLUGIN)));
    }

    @Override
    protected boolean shouldDelegateToParent(String name) {
        return SHARED.stream().anyMatch(name::startsWith) || isOfJdk(name);
    }

    private static boolean isOfJdk(String name) {
        try {
            ClassLoader.getPlatformClassLoader().loadClass(name);
            return true;
        } catch (ClassNotFoundException no) {
            return false;
        }
    }
}
