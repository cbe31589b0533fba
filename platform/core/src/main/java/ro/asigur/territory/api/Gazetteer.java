package ro.asigur.territory.api;

import java.util.Optional;
import ro.asigur.kernel.UatCode;

/** Villages and communes of the county of the open transaction, by SIRUTA code. They never change while the server runs. */
public interface Gazetteer {

    Optional<Place> village(int siruta);

    Optional<String> uatName(UatCode uat);

    /** A village and the commune or town it belongs to. */
    record Place(int village, String name, UatCode uat, String uatName) {}
}
