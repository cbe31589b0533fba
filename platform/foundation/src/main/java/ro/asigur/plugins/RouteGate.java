package ro.asigur.plugins;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.plugins.api.PluginCall;
import ro.asigur.spi.MachineRoute;
import ro.asigur.spi.PublicRoute;

/** Lets a call into a module's method or refuses it; what a method does not say, nobody may. */
final class RouteGate {

    private static final String BEARER = "Bearer ";

    private final CurrentActor actor;
    private final RateLimit limit = new RateLimit();

    RouteGate(CurrentActor actor) {
        this.actor = actor;
    }

    private record Caller(TenantId tenant, String plugin, java.lang.reflect.Method method, String address) {}

    /** @param setting the county's value of one of the module's settings */
    void admit(TenantId tenant, PluginCall call, UnaryOperator<String> setting, Instant now) {
        switch (Routes.access(call.method())) {
            case NOBODY -> throw Refusal.of(PluginsProblem.NOT_HERE);
            case PERSON -> {
                if (!actor.get().may(Objects.requireNonNull(Routes.permission(call.method())))) {
                    throw Refusal.of(PluginsProblem.NOT_PERMITTED);
                }
            }
            case PUBLIC ->
                limit(
                        tenant,
                        call,
                        call.method().getAnnotation(PublicRoute.class).perMinute(),
                        now);
            case MACHINE -> {
                MachineRoute machine = call.method().getAnnotation(MachineRoute.class);
                limit(tenant, call, machine.perMinute(), now);
                if (!carries(call.authorization(), setting.apply(machine.secret()))) {
                    throw Refusal.of(PluginsProblem.MACHINE_UNKNOWN);
                }
            }
        }
    }

    private void limit(TenantId tenant, PluginCall call, int perMinute, Instant now) {
        if (!limit.allows(new Caller(tenant, call.plugin(), call.method(), call.address()), perMinute, now)) {
            throw Refusal.of(PluginsProblem.TOO_MANY_CALLS);
        }
    }

    private static boolean carries(@Nullable String authorization, String secret) {
        return !secret.isEmpty()
                && authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(
                        authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        secret.getBytes(StandardCharsets.UTF_8));
    }
}
