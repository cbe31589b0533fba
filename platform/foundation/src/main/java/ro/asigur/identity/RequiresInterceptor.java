package ro.asigur.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.Transactions;

/** Authorisation and the transaction, once, at the door of every use case and query. */
@Interceptor
@Requires("")
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class RequiresInterceptor {

    @Inject
    CurrentActor current;

    @Inject
    Transactions transactions;

    @AroundInvoke
    Object enter(InvocationContext call) {
        Actor actor = current.get();
        String permission = permission(call.getMethod());
        if (!actor.may(permission)) {
            throw Refusal.of(IdentityProblem.NOT_ALLOWED);
        }
        return transactions.within(actor.binding(), call::proceed);
    }

    private static String permission(Method method) {
        Requires own = method.getAnnotation(Requires.class);
        if (own == null) {
            own = method.getDeclaringClass().getAnnotation(Requires.class);
        }
        if (own == null) {
            throw new IllegalStateException("no permission is named for " + method);
        }
        return own.value();
    }
}
