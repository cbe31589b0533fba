package ro.asigur.casework.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ro.asigur.identity.api.Colleagues.Colleague;
import ro.asigur.kernel.UatCode;

/** Work of another context that goes along when a worker hands over what she answers for. In the open transaction. */
public interface HandedWork {

    /** @return how many were moved */
    int move(UUID from, Colleague to, List<UatCode> uats, String reason);

    /** How many an account answers for, in scope; those with none are left out. One statement. */
    Map<UUID, Integer> open();
}
