package ro.asigur.census.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells again what happened in the census, to be counted. Each is one statement. Runs in the open transaction. */
public interface CensusReplay {

    /** {@code households} in the month they were recorded and {@code visits} by outcome. */
    List<Measured> of(List<UUID> households);

    /** Ids of a commune's households in order, page by page. */
    List<UUID> households(int uat, @Nullable UUID after, int most);
}
