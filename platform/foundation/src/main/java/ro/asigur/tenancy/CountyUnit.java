package ro.asigur.tenancy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

/**
 * A persistence unit made at run time, per county. The shared cache is off: a cached row would escape row security. Named
 * anew each time, since EclipseLink keeps sessions by name and a reloaded plugin must not meet its former self.
 */
record CountyUnit(String name, DataSource source, List<String> classNames, ClassLoader loader)
        implements PersistenceUnitInfo {

    static EntityManagerFactory open(String name, DataSource source, List<Class<?>> classes, ClassLoader loader) {
        CountyUnit unit = new CountyUnit(
                name, source, classes.stream().map(Class::getName).toList(), loader);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            EntityManagerFactory factory =
                    new PersistenceProvider().createContainerEntityManagerFactory(unit, Map.of());
            factory.createEntityManager().close(); // deploy now, not at somebody's first request
            return factory;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("eclipselink.session-name", name + "-" + UUID.randomUUID());
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty(
                "eclipselink.target-database", "org.eclipse.persistence.platform.database.PostgreSQLPlatform");
        properties.setProperty("eclipselink.jdbc.batch-writing", "JDBC");
        properties.setProperty("eclipselink.logging.logger", "JavaLogger");
        properties.setProperty("eclipselink.logging.level", "WARNING");
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    /** The classes are listed and nothing is scanned, but EclipseLink opens what it is told: where this class lies. */
    @Override
    public URL getPersistenceUnitRootUrl() {
        String self = "/" + CountyUnit.class.getName().replace('.', '/') + ".class";
        String place = String.valueOf(CountyUnit.class.getResource(self));
        String root = place.substring(0, place.length() - self.length());
        try {
            return URI.create(root.startsWith("jar:") ? root.substring("jar:".length(), root.length() - 1) : root + "/")
                    .toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return classNames;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // entities are used unwoven: they hold ids, no lazy relations
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new ClassLoader(loader) {};
    }
}
