package ro.asigur.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;

/** The actor of the request or job that runs on this thread. */
@ApplicationScoped
public class ThreadActor implements CurrentActor {

    private final ThreadLocal<@Nullable Actor> current = new ThreadLocal<>();

    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(current.get());
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> Refusal.of(IdentityProblem.SIGN_IN_NEEDED));
    }

    @Override
    public <T> T as(Actor actor, Callable<T> work) {
        Actor before = current.get();
        current.set(actor);
        try {
            return work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }
}
