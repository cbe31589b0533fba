package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted about standing bodies. */
@ApplicationScoped
public class TeamPermissions implements PermissionSource {

    static final String READ = "team.body.read";
    static final String KEEP = "team.body.keep";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        READ,
                        "Vede echipele și structurile (ECI, UJSS, SCC)",
                        "Sees teams and structures (ECI, UJSS, SCC)"),
                new Permission(
                        KEEP,
                        "Ține evidența echipelor și structurilor: membri, protocoale, ședințe",
                        "Keeps the records of teams and structures: members, protocols, meetings"));
    }
}
