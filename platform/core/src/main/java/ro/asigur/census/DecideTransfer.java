package ro.asigur.census;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.api.HouseholdMoves;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.census.domain.Remark;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Lives;
import ro.asigur.census.store.Transfers;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.api.Gazetteer;

/** The commune to which a household is offered accepts it, and the file follows; or refuses, and says why. */
@ApplicationScoped
public class DecideTransfer {

    private Transfers transfers;
    private Households households;
    private Lives lives;
    private Gazetteer gazetteer;
    private Instance<HouseholdMoves> followers;
    private Work work;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected DecideTransfer() {}

    @Inject
    public DecideTransfer(
            Transfers transfers,
            Households households,
            Lives lives,
            Gazetteer gazetteer,
            @Any Instance<HouseholdMoves> followers,
            Work work,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.transfers = transfers;
        this.households = households;
        this.lives = lives;
        this.gazetteer = gazetteer;
        this.followers = followers;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @param village where the household lives now, of the receiving commune
     * @return its number in the receiving commune
     */
    @Requires(CensusPermissions.RECORD)
    public int accept(UUID id, int village, String address, Instant madeAt) {
        Transfers.Offer offer = toDecide(id);
        if (offer.state().equals("accepted")) {
            return households
                    .find(new HouseholdId(offer.household()))
                    .map(Households.Known::number)
                    .orElse(0);
        }
        decidable(offer);
        HouseholdFields place = new HouseholdFields(village, address, offer.phone());
        place.check(gazetteer
                .village(village)
                .filter(known -> known.uat().equals(offer.to()))
                .isPresent());
        Integer number = transfers.move(id, place);
        HouseholdId household = new HouseholdId(offer.household());
        if (number == null) {
            throw Refusal.at("/transferId", CensusProblem.TRANSFER_NOT_FOUND);
        }
        transfers.decide(id, "accepted", null);
        Households.Known arrived = households.find(household).orElseThrow();
        households.moved(arrived, offer.phone(), offer.from());
        arrived.members()
                .forEach(member -> lives.add(new Lives.Happened(
                        UuidCreator.getTimeOrderedEpoch(),
                        member,
                        offer.to(),
                        "moved",
                        "transfer",
                        clock.today(),
                        household.value(),
                        household.value(),
                        JsonValue.EMPTY_JSON_OBJECT,
                        null,
                        madeAt)));
        followers.forEach(one -> one.arrived(household, offer.to()));
        audit.wrote(
                "household.transferred",
                household.value(),
                offer.to(),
                JsonMaker.object().add("uat", offer.from().siruta()).build(),
                JsonMaker.object()
                        .add("uat", offer.to().siruta())
                        .add("transferId", id.toString())
                        .build());
        tell("census.HouseholdTransferred", offer.to(), offer, id);
        tell("census.HouseholdTransferred", offer.from(), offer, id);
        return number;
    }

    /** @param words why */
    @Requires(CensusPermissions.RECORD)
    public void refuse(UUID id, @Nullable String words) {
        Transfers.Offer offer = toDecide(id);
        if (offer.state().equals("refused")) {
            return;
        }
        decidable(offer);
        if (words == null || words.isBlank()) {
            throw Refusal.at("/words", CensusProblem.WORDS_MISSING);
        }
        Remark.check(words);
        transfers.decide(id, "refused", words.strip());
        audit.wrote(
                "household.transfer-refused",
                offer.household(),
                offer.to(),
                JsonValue.NULL,
                JsonMaker.object().add("transferId", id.toString()).build());
        tell("census.TransferDecided", offer.from(), offer, id);
        tell("census.TransferDecided", offer.to(), offer, id);
    }

    private Transfers.Offer toDecide(UUID id) {
        return transfers
                .take(id)
                .filter(one -> work.binding().uats().contains(one.to()))
                .orElseThrow(() -> Refusal.at("/transferId", CensusProblem.TRANSFER_NOT_FOUND));
    }

    private static void decidable(Transfers.Offer offer) {
        if (!offer.isOpen()) {
            throw Refusal.at("/transferId", CensusProblem.TRANSFER_DECIDED, Map.of("state", offer.state()));
        }
    }

    private void tell(String type, UatCode uat, Transfers.Offer offer, UUID id) {
        outbox.publish(new Fact(
                type,
                uat,
                null,
                JsonMaker.object()
                        .add("householdId", offer.household().toString())
                        .add("transferId", id.toString())
                        .build()));
    }
}
