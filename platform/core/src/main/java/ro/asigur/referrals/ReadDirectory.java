package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.identity.api.Requires;
import ro.asigur.referrals.store.Directory;
import ro.asigur.tenancy.api.CountyClock;

/** Query: the whole directory. It is small, holds no beneficiary, and is searched on the device, also without a connection. */
@ApplicationScoped
public class ReadDirectory {

    @Inject
    Directory directory;

    @Inject
    CountyClock clock;

    @Requires(ReferralsPermissions.DIRECTORY)
    public List<ProviderSheet> all() {
        return directory.all(clock.today());
    }
}
