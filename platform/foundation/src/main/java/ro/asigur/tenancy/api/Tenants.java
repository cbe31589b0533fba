package ro.asigur.tenancy.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ro.asigur.kernel.TenantId;

/** The counties of this installation. */
public interface Tenants {

    /** In Romanian order of their names. */
    List<Tenant> all();

    Optional<Tenant> find(TenantId id);

    /** By the first label of a host name ({@code bacau} of {@code bacau.localhost:8080}). */
    Optional<Tenant> byHostLabel(String label);

    /** The county's folder under {@code tenants/}, whose files are first fillings; the country's place has none. */
    Optional<Path> folder(TenantId id);

    /** Its logo and texts; {@link CountyFace#PLAIN} when its folder has none. */
    CountyFace face(TenantId id);

    default Tenant get(TenantId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no county " + id));
    }
}
