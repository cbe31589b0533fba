package ro.asigur.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.store.CasePeople;
import ro.asigur.cases.store.Cases;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.census.api.EntrustedSpecialists;
import ro.asigur.identity.api.Colleagues;
import ro.asigur.identity.api.Colleagues.Colleague;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;

/** Who may work on a case: the commune's team, and specialists to whom a member of the household is entrusted. */
@ApplicationScoped
public class CaseTeam {

    @Inject
    Colleagues colleagues;

    @Inject
    EntrustedSpecialists specialists;

    @Inject
    Cases cases;

    /** @param specialist entrusted with a member of the household; of no team of the commune */
    public record Candidate(UUID id, String name, List<Colleagues.RoleName> roles, boolean specialist) {}

    /** Query: whom the case may have, the team first. */
    @Requires(CasesPermissions.READ)
    public List<Candidate> candidates(UUID careCase) {
        CareCase found = cases.find(careCase).orElseThrow(() -> Refusal.of(CasesProblem.CASE_NOT_FOUND));
        List<Candidate> all = new ArrayList<>(colleagues.holding(CasesPermissions.KEEP).stream()
                .filter(one -> one.worksIn(found.uat()))
                .map(one -> new Candidate(one.id(), one.name(), one.roles(), false))
                .toList());
        Set<UUID> team = all.stream().map(Candidate::id).collect(Collectors.toSet());
        Set<UUID> entrusted = specialists.of(found.household());
        if (!team.containsAll(entrusted)) {
            colleagues.holding(CasesPermissions.FILE).stream()
                    .filter(one -> entrusted.contains(one.id()) && !team.contains(one.id()))
                    .forEach(one -> all.add(new Candidate(one.id(), one.name(), one.roles(), true)));
        }
        return List.copyOf(all);
    }

    /** @throws Refusal {@code cases.not-in-team} at {@code pointer} for who keeps no cases in the commune */
    Colleague colleague(UUID account, UatCode uat, String pointer) {
        return colleagues
                .find(account, CasesPermissions.KEEP)
                .filter(one -> one.worksIn(uat))
                .orElseThrow(() -> Refusal.at(pointer, CasesProblem.NOT_IN_TEAM));
    }

    /** The account as a member of the case: of the commune's team, or a specialist who is entrusted. */
    CasePeople.Member member(UUID account, CareCase of, Instant at) {
        Colleague local = colleagues
                .find(account, CasesPermissions.KEEP)
                .filter(one -> one.worksIn(of.uat()))
                .orElse(null);
        if (local != null) {
            return member(local, false, at);
        }
        return colleagues
                .find(account, CasesPermissions.FILE)
                .filter(one -> specialists.of(of.household()).contains(one.id()))
                .map(one -> member(one, true, at))
                .orElseThrow(() -> Refusal.at("/account", CasesProblem.NOT_IN_TEAM));
    }

    static CasePeople.Member member(Colleague colleague, boolean specialist, Instant at) {
        return new CasePeople.Member(
                colleague.id(),
                colleague.name(),
                colleague.roles().stream().map(Colleagues.RoleName::ro).collect(Collectors.joining(", ")),
                colleague.roles().stream().map(Colleagues.RoleName::en).collect(Collectors.joining(", ")),
                specialist,
                at,
                null);
    }
}
