package ro.asigur.testkit.database;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the parameters that {@link WithDatabase} promises. */
public final class DatabaseParameters implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestPostgres.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        TestPostgres postgres = TestPostgres.shared();
        if (parameter.getParameter().getType() == TestPostgres.class) {
            return postgres;
        }
        return postgres.freshDatabase(
                test.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
}
