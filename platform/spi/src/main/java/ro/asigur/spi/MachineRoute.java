package ro.asigur.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that another system calls with {@code Authorization: Bearer <secret>}. The secret is a setting of the
 * county; while it is empty every call is answered 401. Otherwise as {@link PublicRoute}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MachineRoute {

    /** Key of a {@link Setting} of this module, of kind {@link Setting.Kind#TEXT}, with an empty default. */
    String secret();

    /** Calls a minute from one address to this route, in this county; from 1. */
    int perMinute();
}
