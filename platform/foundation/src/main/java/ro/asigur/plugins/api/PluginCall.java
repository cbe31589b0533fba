package ro.asigur.plugins.api;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A request that is about to enter a method of a module's resource.
 *
 * @param method the matched resource method
 * @param address the caller's address, for the limit of public routes
 * @param authorization the header of that name
 */
public record PluginCall(
        String plugin,
        Method method,
        String address,
        @Nullable String authorization) {}
