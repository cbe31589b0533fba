package ro.asigur.identity.api;

import java.util.Optional;
import java.util.concurrent.Callable;

/** The actor of the running request or job. */
public interface CurrentActor {

    /** Empty for anonymous requests. */
    Optional<Actor> find();

    /** @throws ro.asigur.kernel.Refusal {@code identity.sign-in-needed} (401) when nobody is signed in */
    Actor get();

    /** Runs {@code work} as {@code actor}, with a request context; jobs and plugin endpoints enter by this door. */
    <T> T as(Actor actor, Callable<T> work);
}
