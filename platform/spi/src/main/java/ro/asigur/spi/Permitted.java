package ro.asigur.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permission that a resource method asks of the signed-in person; on the class it holds for every method that says
 * nothing itself. The platform checks it before the method is entered: 401 when nobody is signed in, 403 without the
 * permission. A method with none of {@code Permitted}, {@link PublicRoute} and {@link MachineRoute} is answered 404.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Permitted {

    /** Code of a {@link Permission} of this module. */
    String value();
}
