package ro.asigur.identity.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.UatCode;

/** The county's people whose account is active, by what they may do today. Runs in the open transaction. */
public interface Colleagues {

    /** In Romanian order of their names. */
    List<Colleague> holding(String permission);

    /** Empty too when the account is closed or does not hold the permission today. */
    Optional<Colleague> find(UUID account, String permission);

    /**
     * @param roles names of the roles that hold the permission
     * @param everywhere one of these roles reaches the whole county
     * @param uats SIRUTA codes of the communes that these roles reach otherwise
     */
    record Colleague(UUID id, String name, List<RoleName> roles, boolean everywhere, Set<Integer> uats) {

        public boolean worksIn(UatCode uat) {
            return everywhere || uats.contains(uat.siruta());
        }
    }

    record RoleName(String ro, String en) {}
}
