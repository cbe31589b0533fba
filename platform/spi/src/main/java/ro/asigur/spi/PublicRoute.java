package ro.asigur.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that anybody may call without signing in: a guest's link, the check of a certificate, a calendar feed.
 * Calls over the limit are answered 429. Inside, {@link CareContext#actor()} is empty and a unit of work sees county-wide
 * tables alone, unless a one-time link opens more ({@link CareContext#redeem}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PublicRoute {

    /** Calls a minute from one address to this route, in this county; from 1. */
    int perMinute();
}
