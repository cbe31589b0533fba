package ro.asigur.identity.api;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The door of a use case or query: checks that the current actor holds the permission (else 403, or 401 when nobody is signed
 * in), then runs the method in one transaction bound to that actor. Scope is the binding's: rows outside it do not exist, so
 * what is not found is answered 404. Only here is authorisation decided and only here does a transaction begin.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {

    /** A permission's code, e.g. {@code census.household.record}; the context declares it in its {@link PermissionSource}. */
    @Nonbinding
    String value();
}
