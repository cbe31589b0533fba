package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.territory.api.Gazetteer;

/** Communes that a reader may report on. */
@ApplicationScoped
public class Communes {

    @Inject
    Gazetteer gazetteer;

    @Inject
    CurrentActor actor;

    /** @throws Refusal {@code papers.commune-not-found}, also for one where the reader does not work */
    String nameOf(UatCode uat) {
        if (!actor.get().worksIn(uat)) {
            throw Refusal.of(PapersProblem.COMMUNE_NOT_FOUND);
        }
        return gazetteer.uatName(uat).orElseThrow(() -> Refusal.of(PapersProblem.COMMUNE_NOT_FOUND));
    }
}
