package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.domain.LineToChange;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.kernel.Refusal;
import ro.asigur.plugins.api.Deliveries;
import ro.asigur.spi.Delivery;

/** A module has given a service of the plan to a person. */
@ApplicationScoped
public class RecordDelivery implements Deliveries {

    private LineSteps steps;
    private Giving giving;
    private HouseholdRegister households;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordDelivery() {}

    @Inject
    public RecordDelivery(LineSteps steps, Giving giving, HouseholdRegister households) {
        this.steps = steps;
        this.giving = giving;
        this.households = households;
    }

    @Override
    public void record(String plugin, Delivery delivery) {
        LineToChange line = steps.take(delivery.planLine());
        UUID person = delivery.person().value();
        if (!isBeneficiary(line, person)) {
            throw Refusal.of(CaseworkProblem.NOT_A_BENEFICIARY);
        }
        giving.give(
                line, Set.of(person), new Giving.Given(delivery.service(), delivery.on(), null, null, plugin, null));
    }

    private boolean isBeneficiary(LineToChange line, UUID person) {
        if (!line.persons().isEmpty()) {
            return line.persons().contains(person);
        }
        return households.open(line.household()).stream()
                .flatMap(household -> household.members().stream())
                .anyMatch(member -> member.id().value().equals(person));
    }
}
