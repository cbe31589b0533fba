package ro.asigur.referrals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.referrals.domain.ProviderDraft;
import ro.asigur.referrals.domain.ServiceDraft;

/** Whether a draft says anything else than what the directory holds already. */
final class SameProvider {

    private SameProvider() {}

    /** @param known null: it is not in the directory */
    static boolean differs(@Nullable ProviderSheet known, ProviderDraft draft) {
        if (known == null) {
            return true;
        }
        Map<String, ServiceDraft> services = known.services().stream()
                .map(SameProvider::draft)
                .collect(Collectors.toMap(ServiceDraft::code, one -> one));
        ProviderDraft before = new ProviderDraft(
                known.code(),
                known.name(),
                known.legalForm(),
                known.accreditation(),
                known.accreditedUntil(),
                known.contact(),
                known.phone(),
                known.email(),
                known.address(),
                known.uat(),
                known.closedOn(),
                known.closedBecause(),
                draft.services());
        List<ServiceDraft> told = draft.services();
        return !before.equals(draft) || told.stream().anyMatch(one -> !Objects.equals(one, services.get(one.code())));
    }

    private static ServiceDraft draft(ProviderSheet.Service known) {
        return new ServiceDraft(
                known.code(),
                known.name(),
                known.category(),
                known.destinations(),
                known.specialties(),
                known.ageFrom(),
                known.ageTo(),
                known.places(),
                known.cost(),
                known.hours(),
                known.uats(),
                known.targetGroup(),
                known.proof(),
                known.closedOn());
    }
}
