package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.Colleagues.RoleName;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.UatCode;

/** Query: whom a person may be entrusted to, that is who may open files and does not see the commune anyway. */
@ApplicationScoped
public class ColleaguesToEntrust {

    private Colleagues colleagues;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ColleaguesToEntrust() {}

    @Inject
    public ColleaguesToEntrust(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    public record ColleagueRow(UUID id, String name, List<RoleName> roles) {}

    /** @param uat SIRUTA code of the person's commune; null: everybody who may open files */
    @Requires(CensusPermissions.ENTRUST)
    public List<ColleagueRow> list(@Nullable UatCode uat) {
        return colleagues.holding(CensusPermissions.READ).stream()
                .filter(one -> uat == null || !one.worksIn(uat))
                .map(one -> new ColleagueRow(one.id(), one.name(), one.roles()))
                .toList();
    }
}
