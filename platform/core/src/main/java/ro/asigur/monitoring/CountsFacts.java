package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.FactListener;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Transactions;

/** Keeps the counts: when something happened to a household, it is counted anew. Hearing a fact twice changes nothing. */
@ApplicationScoped
public class CountsFacts implements FactListener {

    static final UUID ACTOR =
            UUID.nameUUIDFromBytes("asigur:system:monitoring.counts".getBytes(StandardCharsets.UTF_8));

    /** After these a household may count for something else; the many others are not worth a look. */
    private static final Set<String> COUNTED = Set.of(
            "census.HouseholdEnumerated",
            "census.HouseholdVisited",
            "census.MemberChanged",
            "census.MembersMoved",
            "assessment.HouseholdAssessed",
            "casework.PlanProposed",
            "casework.LineChanged",
            "casework.ServiceDelivered",
            "exchange.HouseholdsImported");

    private Transactions transactions;
    private CountHouseholds counting;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected CountsFacts() {}

    @Inject
    public CountsFacts(Transactions transactions, CountHouseholds counting) {
        this.transactions = transactions;
        this.counting = counting;
    }

    @Override
    public String name() {
        return "monitoring.counts";
    }

    @Override
    public void on(TenantId tenant, Fact fact, Instant at) {
        UatCode uat = fact.uat();
        boolean whole = fact.type().equals("exchange.SampleLoaded");
        if (uat == null || !whole && !COUNTED.contains(fact.type())) {
            return;
        }
        List<UUID> households = households(fact);
        transactions.within(new Binding(tenant, ACTOR, List.of(uat)), () -> {
            if (whole) {
                counting.recount(uat.siruta());
            } else {
                counting.count(households);
            }
            return true;
        });
    }

    /** Every id in the payload whose name says that it is a household's: a move tells two. */
    private static List<UUID> households(Fact fact) {
        List<UUID> households = new ArrayList<>();
        fact.payload().forEach((name, value) -> {
            if (name.toLowerCase(java.util.Locale.ROOT).contains("household")) {
                add(households, value);
            }
        });
        return households.stream().distinct().toList();
    }

    private static void add(List<UUID> households, JsonValue value) {
        if (value instanceof JsonString id) {
            households.add(UUID.fromString(id.getString()));
        } else if (value instanceof JsonArray many) {
            many.forEach(one -> add(households, one));
        }
    }
}
