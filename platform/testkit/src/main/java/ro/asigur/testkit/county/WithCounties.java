package ro.asigur.testkit.county;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens the counties of the repository's {@code tenants/} folder once per JVM, and hands any bean to a test that names its type: in
 * a field with {@code @Inject}, or as a parameter of a method or the constructor. Tests share the counties: each makes its own households in them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OpenCounties.class)
public @interface WithCounties {}
