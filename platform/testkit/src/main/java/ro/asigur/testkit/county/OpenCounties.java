package ro.asigur.testkit.county;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import ro.asigur.testkit.database.TestPostgres;

/** See {@link WithCounties}. */
final class OpenCounties implements ParameterResolver, TestInstancePostProcessor {

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) throws IllegalAccessException {
        for (Field field : test.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                field.set(test, Holder.CONTAINER.select(field.getType()).get());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Holder.CONTAINER.select(parameter.getParameter().getType()).isResolvable();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Holder.CONTAINER.select(parameter.getParameter().getType()).get();
    }

    private static final class Holder {
        static final SeContainer CONTAINER = start();

        private static SeContainer start() {
            try {
                TestPostgres postgres = TestPostgres.shared();
                Path data = postgres.dataFolder();
                Path plugins = Files.createDirectories(data.resolve("plugins"));
                Files.createFile(plugins.resolve("digests.sha256"));
                set("jdbc.url", postgres.adminUrl());
                set("jdbc.user", postgres.user());
                set("jdbc.password", postgres.password());
                set("data", data.toString());
                set(
                        "tenants",
                        Path.of(System.getProperty("root.of.asigur"))
                                .resolve("tenants")
                                .toString());
                set("plugins", plugins.toString());
                set("demo", "true");
            } catch (IOException noRoom) {
                throw new UncheckedIOException(noRoom);
            }
            SeContainer container = SeContainerInitializer.newInstance().initialize();
            container.select(Opening.class).forEach(Opening::open);
            return container;
        }

        private static void set(String key, String value) {
            System.setProperty("asigur." + key, value);
        }
    }
}
