package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ro.asigur.referrals.api.ServiceDirectory;
import ro.asigur.referrals.store.Directory;
import ro.asigur.tenancy.api.CountyClock;

/** The directory as others see it: one service at a time, with what its provider says for all of them. */
@ApplicationScoped
public class OfferedServices implements ServiceDirectory {

    @Inject
    Directory directory;

    @Inject
    CountyClock clock;

    @Override
    public List<Offered> all() {
        return directory.all(clock.today()).stream()
                .flatMap(OfferedServices::of)
                .toList();
    }

    @Override
    public Optional<Offered> find(UUID service) {
        return directory.ofService(service, clock.today()).stream()
                .flatMap(OfferedServices::of)
                .filter(one -> one.id().equals(service))
                .findFirst();
    }

    @Override
    public void lock(UUID service) {
        directory.lockService(service);
    }

    private static Stream<Offered> of(ProviderSheet provider) {
        return provider.services().stream()
                .map(one -> new Offered(
                        one.id(),
                        one.code(),
                        one.name(),
                        one.category(),
                        provider.id(),
                        provider.code(),
                        provider.name(),
                        provider.uat(),
                        provider.uatName(),
                        one.ageFrom(),
                        one.ageTo(),
                        one.places(),
                        one.uats(),
                        one.targetGroup(),
                        one.proof(),
                        provider.open() && one.open()));
    }
}
