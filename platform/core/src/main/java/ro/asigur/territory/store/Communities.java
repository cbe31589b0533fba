package ro.asigur.territory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.domain.Community;
import ro.asigur.territory.domain.TerritoryProblem;

/** The county's communities. */
@ApplicationScoped
public class Communities {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Communities() {}

    @Inject
    public Communities(Work work) {
        this.work = work;
    }

    /** In Romanian order of their names. */
    public List<Community> in(UatCode uat) {
        return Sql.on(work.connection())
                .list(
                        "select id from core.community where uat = ? order by name collate \"ro-RO-x-icu\"",
                        row -> row.getObject("id", UUID.class),
                        uat.siruta())
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    public Optional<Community> find(UUID id) {
        return Optional.ofNullable(work.em().find(Community.class, id));
    }

    /** @throws Refusal when another community of the commune has that name, or holds one of the villages */
    public void save(Community community) {
        if (taken("select 1 from core.community where uat = ? and name = ? and id <> ?", community)) {
            throw Refusal.at("/name", TerritoryProblem.COMMUNITY_NAME_TAKEN);
        }
        Integer[] villages = community.villages().toArray(Integer[]::new);
        boolean held = Sql.on(work.connection())
                .first(
                        "select 1 from core.community_village where village = any(?) and community_id <> ?",
                        row -> true,
                        villages,
                        community.id())
                .isPresent();
        if (held) {
            throw Refusal.at("/villages", TerritoryProblem.VILLAGE_IN_OTHER_COMMUNITY);
        }
        work.em().persist(community);
        work.em().flush();
    }

    public void remove(Community community) {
        work.em().remove(community);
        work.em().flush();
    }

    private boolean taken(String sql, Community community) {
        return Sql.on(work.connection())
                .first(sql, row -> true, community.uat().siruta(), community.name(), community.id())
                .isPresent();
    }
}
