package ro.asigur.referrals.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.RequestAddress;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.referrals.AnswerByLink;
import ro.asigur.referrals.ReferralSteps.Saying;
import ro.asigur.referrals.domain.ReferralState;

/**
 * {@code /referral-answers}: the page of a provider without an account. Public: the secret is the key. It comes in the body, never
 * in an address, so that no log and no history holds it.
 */
@ApplicationScoped
@Path("referral-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnswerResource {

    @Inject
    RequestTenant tenant;

    @Inject
    RequestAddress address;

    @Inject
    AnswerByLink answers;

    public record Key(@NotNull String secret) {}

    @POST
    @Path("open")
    public AnswerByLink.Sheet open(@NotNull Key key) {
        return answers.open(tenant.get(), address.address(), key.secret());
    }

    /** @param state received, accepted, refused or fed-back; {@code given} and {@code on} with feedback */
    public record Answer(
            @NotNull String secret,
            @NotNull String state,
            @Nullable String words,
            @Nullable Boolean given,
            @Nullable LocalDate on) {}

    @POST
    public AnswerByLink.Sheet answer(@NotNull Answer answer) {
        return answers.answer(
                tenant.get(),
                address.address(),
                answer.secret(),
                new Saying(ReferralState.of(answer.state()), answer.words(), answer.given(), answer.on()));
    }
}
