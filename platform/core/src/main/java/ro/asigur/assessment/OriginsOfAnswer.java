package ro.asigur.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.domain.AssessmentProblem;
import ro.asigur.assessment.store.Origins;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;

/** Query: who gave a question's answers, when, and in which assessment. Part of an open file, hence no entry of its own in the trail. */
@ApplicationScoped
public class OriginsOfAnswer {

    private Origins origins;
    private HouseholdRegister households;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OriginsOfAnswer() {}

    @Inject
    public OriginsOfAnswer(Origins origins, HouseholdRegister households) {
        this.origins = origins;
        this.households = households;
    }

    /**
     * @param person null: of the household
     * @throws Refusal {@code assessment.household-not-found} outside the reader's scope
     */
    @Requires(AssessmentPermissions.READ)
    public List<Origins.Origin> of(HouseholdId household, @Nullable UUID person, String question) {
        if (households.open(household).isEmpty()) {
            throw Refusal.of(AssessmentProblem.HOUSEHOLD_NOT_FOUND);
        }
        return origins.of(household, person, question);
    }
}
