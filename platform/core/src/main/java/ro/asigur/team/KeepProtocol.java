package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.team.domain.TeamProblem;
import ro.asigur.team.domain.Validity;
import ro.asigur.team.domain.Words;
import ro.asigur.team.store.Bodies.Body;
import ro.asigur.team.store.BodyPapers;
import ro.asigur.team.store.BodyPapers.Protocol;
import ro.asigur.tenancy.api.JsonMaker;

/** A protocol of collaboration is written down; its file is added to it apart. */
@ApplicationScoped
public class KeepProtocol {

    private static final int FEWEST = 2;

    @Inject
    BodyPapers papers;

    @Inject
    BodyFacts facts;

    /** @param to the last day of its validity; null: without end */
    public record Told(
            UUID id,
            UUID body,
            @Nullable String number,
            LocalDate signedOn,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> parties) {}

    @Requires(TeamPermissions.KEEP)
    public void put(Told told) {
        Body body = facts.take(told.body());
        List<String> parties = new ArrayList<>();
        for (int at = 0; at < told.parties().size(); at++) {
            String party = Words.maybe(told.parties().get(at), "/parties/" + at, Words.LINE);
            if (party != null) {
                parties.add(party);
            }
        }
        if (parties.size() < FEWEST) {
            throw Refusal.at("/parties", TeamProblem.PARTIES_MISSING);
        }
        Protocol protocol = new Protocol(
                told.id(),
                Words.needed(told.number(), "/number", Words.LINE),
                told.signedOn(),
                new Validity(told.from(), told.to()),
                List.copyOf(parties));
        if (protocol.validity().isReversed()) {
            throw Refusal.at("/to", TeamProblem.VALIDITY_REVERSED);
        }
        JsonValue before = papers.protocols(body.id()).stream()
                .filter(one -> one.id().equals(protocol.id()))
                .findFirst()
                .<JsonValue>map(KeepProtocol::json)
                .orElse(JsonValue.NULL);
        if (!papers.put(body, protocol)) {
            throw Refusal.at("/protocolId", TeamProblem.ID_IN_USE);
        }
        facts.tell(body, "body.protocol-kept", protocol.id(), before, json(protocol));
    }

    private static JsonValue json(Protocol protocol) {
        JsonObjectBuilder json = JsonMaker.object()
                .add("number", protocol.number())
                .add("signedOn", protocol.signedOn().toString())
                .add("from", protocol.validity().from().toString())
                .add("parties", JsonMaker.texts(protocol.parties()));
        JsonMaker.addIfThere(json, "to", protocol.validity().to());
        return json.build();
    }
}
