package ro.asigur.server.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ro.asigur.identity.DemoCast;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.DemoStory;
import ro.asigur.kernel.TenantId;

/** The stories of a demo county, each by itself: one that breaks is noted and takes nothing from the others. */
@ApplicationScoped
public class DemoStories {

    private static final Logger LOG = Logger.getLogger(DemoStories.class.getName());

    @Inject
    @Any
    Instance<DemoStory> stories;

    @Inject
    DemoCast cast;

    void tell(TenantId county) {
        List<Actor> people = cast.of(county);
        stories.stream()
                .sorted(Comparator.comparingInt(DemoStory::order))
                .forEach(story -> tell(story, county, people));
    }

    private static void tell(DemoStory story, TenantId county, List<Actor> people) {
        try {
            story.tell(county, people);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.SEVERE,
                    "a story of the demo was not told: " + story.getClass().getName(),
                    failed);
        }
    }
}
