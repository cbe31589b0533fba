package ro.asigur.plugins;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.plugins.api.PluginRoute;
import ro.asigur.plugins.api.PluginRoute.Access;
import ro.asigur.plugins.jar.Description;
import ro.asigur.spi.MachineRoute;
import ro.asigur.spi.Permitted;
import ro.asigur.spi.PublicRoute;

/** The methods of a module's resource and who may call each. */
public final class Routes {

    private Routes() {}

    /** Routes of a resource class, those that nobody may call among them. */
    static List<PluginRoute> of(String plugin, Class<?> resource) {
        List<PluginRoute> routes = new ArrayList<>();
        for (Method method : resource.getMethods()) {
            httpMethod(method)
                    .ifPresent(verb -> routes.add(
                            new PluginRoute(plugin, verb, path(plugin, method), access(method), permission(method))));
        }
        return routes;
    }

    /** @throws IllegalStateException when a route asks for something that the module does not declare */
    public static void check(Description module, Class<?> resource) {
        for (Method method : resource.getMethods()) {
            if (httpMethod(method).isEmpty()) {
                require(!method.isAnnotationPresent(Path.class), method, "is a sub-resource locator");
                continue;
            }
            long marks = Arrays.stream(method.getAnnotations())
                    .filter(Routes::isMark)
                    .count();
            require(marks <= 1, method, "says more than one thing about who may call it");
            String permission = permission(method);
            require(
                    permission == null || module.permissionCodes().contains(permission),
                    method,
                    "asks a permission the module does not name: " + permission);
            PublicRoute open = method.getAnnotation(PublicRoute.class);
            require(open == null || open.perMinute() >= 1, method, "has no limit");
            MachineRoute machine = method.getAnnotation(MachineRoute.class);
            require(
                    machine == null || machine.perMinute() >= 1 && hasSecret(module, machine.secret()),
                    method,
                    "has no limit, or its secret is no setting that is empty at first");
        }
    }

    private static boolean hasSecret(Description module, String key) {
        return module.settings().stream()
                .anyMatch(setting ->
                        setting.key().equals(key) && setting.defaultValue().isEmpty());
    }

    private static boolean isMark(Annotation annotation) {
        return annotation instanceof Permitted
                || annotation instanceof PublicRoute
                || annotation instanceof MachineRoute;
    }

    static Access access(Method method) {
        if (method.isAnnotationPresent(PublicRoute.class)) {
            return Access.PUBLIC;
        }
        if (method.isAnnotationPresent(MachineRoute.class)) {
            return Access.MACHINE;
        }
        return permission(method) == null ? Access.NOBODY : Access.PERSON;
    }

    /** The permission that a person needs; the class's counts where the method says nothing. */
    static @Nullable String permission(Method method) {
        if (method.isAnnotationPresent(PublicRoute.class) || method.isAnnotationPresent(MachineRoute.class)) {
            return null;
        }
        Permitted own = method.getAnnotation(Permitted.class);
        Permitted permitted = own != null ? own : method.getDeclaringClass().getAnnotation(Permitted.class);
        return permitted == null ? null : permitted.value();
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(String plugin, Method method) {
        Path path = method.getAnnotation(Path.class);
        String below = path == null ? "" : path.value();
        return "/plugins/" + plugin + (below.isEmpty() || below.startsWith("/") ? below : "/" + below);
    }

    private static void require(boolean holds, Method method, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + otherwise);
        }
    }
}
