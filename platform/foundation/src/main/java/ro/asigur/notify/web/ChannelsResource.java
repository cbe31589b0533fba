package ro.asigur.notify.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ro.asigur.notify.TryChannel;
import ro.asigur.notify.WatchChannels;

/** {@code /admin/messages}: the channels of the county and how their sending goes. */
@Path("/admin/messages")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChannelsResource {

    @Inject
    WatchChannels channels;

    @Inject
    TryChannel trial;

    /** @param channel {@code email} or {@code sms} */
    public record Trial(
            @NotNull @Size(max = 10) String channel,
            @NotNull @Size(max = 200) String to) {}

    @GET
    public WatchChannels.Channels show() {
        return channels.show();
    }

    @POST
    @Path("trial")
    public void send(@Valid @NotNull Trial message) {
        trial.send(message.channel(), message.to());
    }
}
