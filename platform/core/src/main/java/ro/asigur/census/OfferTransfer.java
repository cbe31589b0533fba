package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.CensusProblem;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.census.domain.Remark;
import ro.asigur.census.store.Households;
import ro.asigur.census.store.Transfers;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;
import ro.asigur.territory.api.Gazetteer;

/** A household moves to another commune of the county: its team is offered the file, with a summary, until it decides. */
@ApplicationScoped
public class OfferTransfer {

    private Households households;
    private Transfers transfers;
    private Gazetteer gazetteer;
    private Work work;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OfferTransfer() {}

    @Inject
    public OfferTransfer(
            Households households,
            Transfers transfers,
            Gazetteer gazetteer,
            Work work,
            AuditTrail audit,
            Outbox outbox) {
        this.households = households;
        this.transfers = transfers;
        this.gazetteer = gazetteer;
        this.work = work;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** @param words why, and what is known of the new place */
    public record Order(
            UUID id,
            HouseholdId household,
            UatCode to,
            String words,
            @Nullable String phone) {}

    /** @throws Refusal {@code census.transfer-open} when the household is offered already */
    @Requires(CensusPermissions.RECORD)
    public void offer(Order order) {
        Households.Known household = households
                .find(order.household())
                .filter(known -> work.binding().uats().contains(known.uat()))
                .orElseThrow(() -> Refusal.at("/householdId", CensusProblem.HOUSEHOLD_NOT_FOUND));
        if (gazetteer.uatName(order.to()).isEmpty()) {
            throw Refusal.at("/toUat", CensusProblem.UAT_NOT_FOUND);
        }
        if (household.uat().equals(order.to())) {
            throw Refusal.at("/toUat", CensusProblem.TRANSFER_TO_ITSELF);
        }
        if (order.words().isBlank()) {
            throw Refusal.at("/words", CensusProblem.WORDS_MISSING);
        }
        Remark.check(order.words());
        String phone = new HouseholdFields(household.fields().village(), "", order.phone()).phone();
        new HouseholdFields(household.fields().village(), "", phone).check(true);
        if (!transfers.offer(order.id(), household, order.to(), order.words().strip(), phone)) {
            throw Refusal.at("/householdId", CensusProblem.TRANSFER_OPEN);
        }
        audit.wrote(
                "household.offered",
                household.id().value(),
                household.uat(),
                JsonValue.NULL,
                JsonMaker.object()
                        .add("transferId", order.id().toString())
                        .add("toUat", order.to().siruta())
                        .build());
        tell("census.TransferOffered", order.id(), household.uat(), order.to());
    }

    /** The offer is taken back while nobody has decided. */
    @Requires(CensusPermissions.RECORD)
    public void withdraw(UUID id) {
        Transfers.Offer offer = transfers
                .take(id)
                .filter(one -> work.binding().uats().contains(one.from()))
                .orElseThrow(() -> Refusal.at("/transferId", CensusProblem.TRANSFER_NOT_FOUND));
        if (offer.state().equals("withdrawn")) {
            return;
        }
        if (!offer.isOpen()) {
            throw Refusal.at("/transferId", CensusProblem.TRANSFER_DECIDED, Map.of("state", offer.state()));
        }
        transfers.decide(id, "withdrawn", null);
        audit.wrote("household.offer-withdrawn", offer.household(), offer.from(), JsonValue.NULL, JsonValue.NULL);
        tell("census.TransferDecided", id, offer.from(), offer.to());
    }

    /** To both communes, so that the list moves on both screens. */
    private void tell(String type, UUID id, UatCode from, UatCode to) {
        for (UatCode uat : List.of(from, to)) {
            outbox.publish(new Fact(
                    type,
                    uat,
                    null,
                    JsonMaker.object()
                            .add("transferId", id.toString())
                            .add("toUat", to.siruta())
                            .build()));
        }
    }
}
