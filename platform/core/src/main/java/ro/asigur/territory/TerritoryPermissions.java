package ro.asigur.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted in territory. */
@ApplicationScoped
public class TerritoryPermissions implements PermissionSource {

    static final String READ = "territory.read";
    static final String MANAGE = "territory.manage";

    /** Census's own: whoever records households in a commune knows where its villages are. */
    static final String TEAM = "census.household.record";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        READ,
                        "Vede comunele, satele și harta județului",
                        "Sees the county's communes, villages and map"),
                new Permission(
                        MANAGE,
                        "Alege comunele participante, stabilește comunitățile și echipele",
                        "Chooses participating communes, sets communities and teams"));
    }
}
