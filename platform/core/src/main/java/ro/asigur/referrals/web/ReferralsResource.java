package ro.asigur.referrals.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ro.asigur.referrals.MakeLink;
import ro.asigur.referrals.ReferralsInScope;
import ro.asigur.referrals.store.Referrals;

/** {@code /referrals}: people sent to providers, as far as one works in their communes or was sent them. */
@ApplicationScoped
@Path("referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferralsResource {

    @Inject
    ReferralsInScope referrals;

    @Inject
    MakeLink links;

    @GET
    public ReferralsInScope.Listed list(
            @QueryParam("list") @DefaultValue("waiting") String list,
            @QueryParam("uat") Integer uat,
            @QueryParam("person") UUID person,
            @QueryParam("household") UUID household,
            @QueryParam("toMe") @DefaultValue("false") boolean toMe) {
        return referrals.list(list, uat, person, household, toMe);
    }

    @GET
    @Path("counts")
    public Referrals.Counts counts(@QueryParam("uat") Integer uat) {
        return referrals.counts(uat);
    }

    @GET
    @Path("{id: [0-9a-fA-F-]{36}}")
    public ReferralsInScope.Sheet open(@PathParam("id") UUID id) {
        return referrals.open(id);
    }

    /** A new link for who has no account; an older one works no longer. */
    @POST
    @Path("{id: [0-9a-fA-F-]{36}}/link")
    public MakeLink.Made link(@PathParam("id") UUID id) {
        return links.make(id);
    }
}
