package ro.asigur.testkit.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets tests, {@code @BeforeAll}, {@code @BeforeEach} and constructors take a {@link TestPostgres} (the server of this
 * JVM) or a {@link TestDatabase} (a new empty database for each such parameter).
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(DatabaseParameters.class)
public @interface WithDatabase {}
