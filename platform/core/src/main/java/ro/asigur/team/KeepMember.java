package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.AccountNames;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.team.domain.TeamProblem;
import ro.asigur.team.domain.Validity;
import ro.asigur.team.domain.Words;
import ro.asigur.team.store.Bodies.Body;
import ro.asigur.team.store.BodyPapers;
import ro.asigur.team.store.BodyPapers.Member;
import ro.asigur.tenancy.api.JsonMaker;

/** A member of a body is named, or what is known of her is written anew. */
@ApplicationScoped
public class KeepMember {

    @Inject
    BodyPapers papers;

    @Inject
    BodyFacts facts;

    @Inject
    AccountNames accounts;

    /**
     * @param id made by the device; of a member that is there: written anew
     * @param to the mandate's last day; null: without end
     */
    public record Told(
            UUID id,
            UUID body,
            @Nullable String name,
            @Nullable String institution,
            @Nullable String function,
            @Nullable String contact,
            @Nullable UUID account,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** @throws Refusal {@code team.mandate-reversed} when the mandate ends before it begins */
    @Requires(TeamPermissions.KEEP)
    public void put(Told told) {
        Body body = facts.take(told.body());
        Member member = new Member(
                told.id(),
                Words.needed(told.name(), "/name", Words.LINE),
                Words.needed(told.institution(), "/institution", Words.LINE),
                Words.needed(told.function(), "/function", Words.LINE),
                Words.maybe(told.contact(), "/contact", Words.LINE),
                told.account(),
                new Validity(told.from(), told.to()));
        if (member.mandate().isReversed()) {
            throw Refusal.at("/to", TeamProblem.MANDATE_REVERSED);
        }
        UUID account = told.account();
        if (account != null && accounts.of(List.of(account)).isEmpty()) {
            throw Refusal.at("/account", TeamProblem.ACCOUNT_UNKNOWN);
        }
        JsonValue before = papers.members(body.id()).stream()
                .filter(one -> one.id().equals(member.id()))
                .findFirst()
                .<JsonValue>map(KeepMember::json)
                .orElse(JsonValue.NULL);
        if (!papers.put(body, member)) {
            throw Refusal.at("/memberId", TeamProblem.ID_IN_USE);
        }
        facts.tell(body, "body.member-kept", member.id(), before, json(member));
    }

    private static JsonValue json(Member member) {
        JsonObjectBuilder json = JsonMaker.object()
                .add("name", member.name())
                .add("institution", member.institution())
                .add("function", member.function())
                .add("from", member.mandate().from().toString());
        JsonMaker.addIfThere(json, "contact", member.contact());
        JsonMaker.addIfThere(json, "account", member.account());
        JsonMaker.addIfThere(json, "to", member.mandate().to());
        return json.build();
    }
}
