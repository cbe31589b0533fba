package ro.asigur.notify.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.MyChoices;
import ro.asigur.notify.MyNotices;
import ro.asigur.notify.domain.NotifyProblem;
import ro.asigur.notify.store.ChoiceRows.Choice;

/** {@code /notify}: what I was told and how I want to be told. */
@Path("/notify")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    MyNotices notices;

    @Inject
    MyChoices choices;

    public record Unread(int unread) {}

    public record Mark(@NotNull Boolean read) {}

    public record Until(@NotNull Instant until) {}

    public record WantedKind(
            @NotNull @Size(max = 60) String kind,
            @NotNull @Size(max = 10) String channel,
            @NotNull Boolean chosen) {}

    public record WantedChoices(
            @Nullable @Size(max = 200) String email,
            @Nullable @Size(max = 40) String phone,
            @NotNull @Size(max = 5) String quietFrom,
            @NotNull @Size(max = 5) String quietUntil,
            @NotNull Boolean urgentInQuiet,
            @NotNull @Size(max = 200) List<@Valid WantedKind> kinds) {}

    /** The latest first; {@code before} the time of the last one of the page before. */
    @GET
    @Path("notices")
    public MyNotices.Page page(
            @QueryParam("before") @Nullable String before, @QueryParam("limit") @DefaultValue("30") int limit) {
        try {
            return notices.page(before == null ? null : Instant.parse(before), limit);
        } catch (DateTimeParseException wrong) {
            throw Refusal.of(NotifyProblem.NOT_FOUND);
        }
    }

    @GET
    @Path("unread")
    public Unread unread() {
        return new Unread(notices.unread());
    }

    @PUT
    @Path("notices/{id}")
    public Unread mark(@PathParam("id") UUID id, @Valid @NotNull Mark mark) {
        notices.mark(id, mark.read());
        return unread();
    }

    @POST
    @Path("read")
    public Unread markAll(@Valid @NotNull Until until) {
        notices.markAll(until.until());
        return unread();
    }

    @GET
    @Path("choices")
    public MyChoices.Choices choices() {
        return choices.show();
    }

    @PUT
    @Path("choices")
    public MyChoices.Choices choose(@Valid @NotNull WantedChoices wanted) {
        return choices.change(new MyChoices.Wanted(
                wanted.email(),
                wanted.phone(),
                wanted.quietFrom(),
                wanted.quietUntil(),
                wanted.urgentInQuiet(),
                wanted.kinds().stream()
                        .map(one -> new Choice(one.kind(), one.channel(), one.chosen()))
                        .toList()));
    }
}
