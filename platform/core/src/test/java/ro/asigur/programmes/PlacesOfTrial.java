package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import ro.asigur.programmes.api.PlacesOfService;
import ro.asigur.referrals.api.ServiceDirectory;

/** A module that gives one service itself and has one place there, whatever the directory says. */
@ApplicationScoped
public class PlacesOfTrial implements PlacesOfService {

    @Override
    public OptionalInt places(ServiceDirectory.Offered service) {
        return service.providerCode().equals("CC-24089") && service.code().equals("sprijin")
                ? OptionalInt.of(1)
                : OptionalInt.empty();
    }
}
