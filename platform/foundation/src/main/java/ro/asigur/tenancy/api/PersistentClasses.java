package ro.asigur.tenancy.api;

import java.util.List;

/** A context names its JPA classes by one bean of this type; all of them form the county's persistence unit. */
public interface PersistentClasses {
    List<Class<?>> classes();
}
