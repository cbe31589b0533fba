package ro.asigur.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.AccountNames;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.territory.domain.Community;
import ro.asigur.territory.domain.TerritoryProblem;
import ro.asigur.territory.store.Communities;
import ro.asigur.territory.store.Uats;

/** The administrator draws the communities of a commune and names their teams. */
@ApplicationScoped
public class DrawCommunities {

    private Communities communities;
    private Uats uats;
    private AccountNames names;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DrawCommunities() {}

    @Inject
    public DrawCommunities(Communities communities, Uats uats, AccountNames names, AuditTrail audit) {
        this.communities = communities;
        this.uats = uats;
        this.names = names;
        this.audit = audit;
    }

    @Requires(TerritoryPermissions.MANAGE)
    public List<CommunitySheet> of(UatCode uat) {
        known(uat);
        return communities.in(uat).stream().map(this::sheet).toList();
    }

    @Requires(TerritoryPermissions.MANAGE)
    public CommunitySheet found(UatCode uat, CommunityDraft draft) {
        known(uat);
        Community community = new Community(UUID.randomUUID(), uat, draft.name());
        apply(draft, community);
        audit.wrote("community.founded", community.id(), uat, JsonValue.NULL, described(community));
        return sheet(community);
    }

    @Requires(TerritoryPermissions.MANAGE)
    public CommunitySheet change(UUID id, CommunityDraft draft) {
        Community community = get(id);
        JsonValue before = described(community);
        community.rename(draft.name());
        apply(draft, community);
        audit.wrote("community.changed", id, community.uat(), before, described(community));
        return sheet(community);
    }

    @Requires(TerritoryPermissions.MANAGE)
    public void dissolve(UUID id) {
        Community community = get(id);
        audit.wrote("community.dissolved", id, community.uat(), described(community), JsonValue.NULL);
        communities.remove(community);
    }

    private void apply(CommunityDraft draft, Community community) {
        List<Integer> villages = draft.villages();
        if (villages != null) {
            community.take(villages, uats.villageCodes(community.uat()));
        }
        List<CommunityDraft.Member> team = draft.team();
        if (team != null) {
            Set<UUID> accounts = new HashSet<>(
                    team.stream().map(CommunityDraft.Member::accountId).toList());
            if (!names.of(accounts).keySet().containsAll(accounts)) {
                throw Refusal.at("/team", TerritoryProblem.ACCOUNT_UNKNOWN);
            }
            community.gather(team.stream()
                    .map(member -> new Community.Teammate(member.accountId(), member.role()))
                    .toList());
        }
        communities.save(community);
    }

    private void known(UatCode uat) {
        if (uats.find(uat).isEmpty()) {
            throw Refusal.of(TerritoryProblem.UAT_NOT_FOUND);
        }
    }

    private Community get(UUID id) {
        return communities.find(id).orElseThrow(() -> Refusal.of(TerritoryProblem.COMMUNITY_NOT_FOUND));
    }

    private CommunitySheet sheet(Community community) {
        Map<UUID, String> named = names.of(
                community.team().stream().map(Community.Teammate::account).toList());
        return new CommunitySheet(
                community.id(),
                community.uat().siruta(),
                community.name(),
                community.villages(),
                community.team().stream()
                        .map(mate -> new CommunitySheet.Teammate(
                                mate.account(), named.getOrDefault(mate.account(), ""), mate.role()))
                        .toList());
    }

    private static JsonValue described(Community community) {
        JsonArrayBuilder villages = JsonMaker.array();
        community.villages().forEach(villages::add);
        JsonArrayBuilder team = JsonMaker.array();
        community.team().forEach(mate -> team.add(mate.account() + " " + mate.role()));
        return JsonMaker.object()
                .add("name", community.name())
                .add("villages", villages)
                .add("team", team)
                .build();
    }
}
