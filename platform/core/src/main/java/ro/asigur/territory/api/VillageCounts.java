package ro.asigur.territory.api;

import java.util.Map;
import ro.asigur.kernel.UatCode;

/** Told by the census: how many households of each village are known and visited, as far as the actor may see. */
public interface VillageCounts {

    /** By the village's SIRUTA code; villages without households are left out. */
    Map<Integer, Count> in(UatCode uat);

    record Count(int households, int visited) {}
}
