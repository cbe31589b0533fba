package ro.asigur.cases;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.store.CasePeople;
import ro.asigur.cases.store.Cases;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.casework.api.HandedWork;
import ro.asigur.identity.api.Colleagues.Colleague;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;

/** Who works on a case and who answers for it; also when a worker hands everything over. */
@ApplicationScoped
public class StaffCase implements HandedWork {

    @Inject
    Cases cases;

    @Inject
    CasePeople people;

    @Inject
    CaseTeam team;

    @Inject
    CaseFacts facts;

    @Inject
    CountyClock clock;

    /** She becomes a member too, unless she is one. */
    @Requires(CasesPermissions.KEEP)
    public void responsible(UUID id, UUID account, @Nullable String why) {
        CareCase found = facts.takeOpen(id);
        String words = CaseFacts.words(why, "/why");
        if (found.responsible().equals(account)) {
            return;
        }
        Colleague colleague = team.colleague(account, found.uat(), "/account");
        give(found, colleague, words);
    }

    private void give(CareCase found, Colleague to, @Nullable String words) {
        cases.responsible(found.id(), to.id(), to.name());
        people.add(UuidCreator.getTimeOrderedEpoch(), found, CaseTeam.member(to, false, clock.now()));
        facts.step(found, "CaseChanged", "responsible", found.responsibleName(), to.name(), words);
    }

    @Requires(CasesPermissions.KEEP)
    public void add(UUID id, UUID account) {
        CareCase found = facts.takeOpen(id);
        CasePeople.Member member = team.member(account, found, clock.now());
        if (people.add(UuidCreator.getTimeOrderedEpoch(), found, member)) {
            facts.step(found, "CaseChanged", "member-added", null, member.name(), null);
        }
    }

    @Requires(CasesPermissions.KEEP)
    public void remove(UUID id, UUID account, @Nullable String why) {
        CareCase found = facts.takeOpen(id);
        String words = CaseFacts.words(why, "/why");
        if (found.responsible().equals(account)) {
            throw Refusal.at("/account", CasesProblem.IS_RESPONSIBLE);
        }
        String name = people.end(id, account, clock.now());
        if (name == null) {
            throw Refusal.at("/account", CasesProblem.NOT_A_MEMBER);
        }
        facts.step(found, "CaseChanged", "member-removed", name, null, words);
    }

    /** Under the permission of the hand-over itself. Who leaves is no member any more. */
    @Override
    public int move(UUID from, Colleague to, List<UatCode> uats, String reason) {
        List<CareCase> handed = cases.takeOf(from, uats);
        for (CareCase one : handed) {
            give(one, to, reason);
            people.end(one.id(), from, clock.now());
        }
        return handed.size();
    }

    @Override
    public Map<UUID, Integer> open() {
        return cases.openByResponsible();
    }
}
