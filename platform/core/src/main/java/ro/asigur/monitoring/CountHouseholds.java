package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ro.asigur.assessment.api.AssessmentReplay;
import ro.asigur.casework.api.CaseworkReplay;
import ro.asigur.census.api.CensusReplay;
import ro.asigur.census.api.Measured;
import ro.asigur.monitoring.store.Measures;

/** Counts households anew: what they count for is asked of the contexts that own it. In the open transaction. */
@ApplicationScoped
public class CountHouseholds {

    private static final int PAGE = 500;

    private CensusReplay census;
    private AssessmentReplay assessments;
    private CaseworkReplay casework;
    private Measures measures;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected CountHouseholds() {}

    @Inject
    public CountHouseholds(
            CensusReplay census, AssessmentReplay assessments, CaseworkReplay casework, Measures measures) {
        this.census = census;
        this.assessments = assessments;
        this.casework = casework;
        this.measures = measures;
    }

    void count(List<UUID> households) {
        if (households.isEmpty()) {
            return;
        }
        measures.alone();
        replay(households);
    }

    private void replay(List<UUID> households) {
        List<Measured> told = new ArrayList<>(census.of(households));
        told.addAll(assessments.of(households));
        told.addAll(casework.of(households));
        measures.replace(households, told);
    }

    /** Everything of a commune, from the beginning. */
    void recount(int uat) {
        measures.alone();
        measures.forget(uat);
        List<UUID> page = census.households(uat, null, PAGE);
        while (!page.isEmpty()) {
            replay(page);
            page = census.households(uat, page.get(page.size() - 1), PAGE);
        }
    }
}
