package ro.asigur.identity.api;

import java.util.List;
import ro.asigur.kernel.TenantId;

/**
 * What a context shows in a demo county: told once, through its own use cases, by the demo's people, after the sample households
 * are there. One bean per context; called outside any transaction, as nobody. A county that has something of it already is left alone.
 */
public interface DemoStory {

    /** Lower is told first. */
    int order();

    /** @param cast the demo's people as actors, in the order of the script */
    void tell(TenantId county, List<Actor> cast);
}
