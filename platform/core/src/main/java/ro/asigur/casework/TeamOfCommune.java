package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.UatCode;

/** Query: who may answer for services in a commune. */
@ApplicationScoped
public class TeamOfCommune {

    private Colleagues colleagues;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected TeamOfCommune() {}

    @Inject
    public TeamOfCommune(Colleagues colleagues, CurrentActor actor) {
        this.colleagues = colleagues;
        this.actor = actor;
    }

    /** @param roles names of the roles by which the colleague changes plans */
    public record TeamMember(UUID id, String name, List<Colleagues.RoleName> roles) {}

    /** In Romanian order of names; nobody for a commune that the reader does not work in. */
    @Requires(CaseworkPermissions.READ)
    public List<TeamMember> of(UatCode uat) {
        if (!actor.get().worksIn(uat)) {
            return List.of();
        }
        return colleagues.holding(CaseworkPermissions.CHANGE).stream()
                .filter(colleague -> colleague.worksIn(uat))
                .map(colleague -> new TeamMember(colleague.id(), colleague.name(), colleague.roles()))
                .toList();
    }
}
