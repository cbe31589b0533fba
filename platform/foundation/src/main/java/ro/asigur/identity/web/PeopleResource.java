package ro.asigur.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.People;
import ro.asigur.identity.People.NewGrant;
import ro.asigur.identity.People.Newcomer;
import ro.asigur.identity.People.Person;
import ro.asigur.identity.api.Addresses;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.identity.store.Grants.Grant;
import ro.asigur.identity.store.Grants.Role;

/** The county administrator's people. */
@Path("/admin")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    People people;

    @Inject
    RequestTenant tenant;

    @Inject
    Addresses addresses;

    public record GrantRequest(
            @NotNull @Size(min = 1, max = 60) String role,
            @Nullable List<Integer> uats,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {

        NewGrant grant() {
            return new NewGrant(role, uats, from, until);
        }
    }

    public record InviteRequest(
            @NotNull @Size(max = 120) String name,
            @NotNull @Size(max = 61) String username,
            @Nullable @Email @Size(max = 200) String email,
            @Nullable @Size(max = 40) String phone,
            @NotNull List<@Valid GrantRequest> grants) {}

    public record GrantView(
            String id,
            String role,
            @Nullable List<Integer> uats,
            LocalDate from,
            @Nullable LocalDate until) {
        static GrantView of(Grant grant) {
            return new GrantView(grant.id().toString(), grant.role(), grant.uats(), grant.from(), grant.until());
        }
    }

    public record PersonView(
            String id,
            String name,
            String username,
            @Nullable String email,
            @Nullable String phone,
            String state,
            boolean secondFactor,
            @Nullable Instant lastSeen,
            List<GrantView> grants) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.account().id().toString(),
                    person.account().name(),
                    person.account().username(),
                    person.account().email(),
                    person.account().phone(),
                    person.account().state(),
                    person.account().totpSecret() != null,
                    person.account().lastSeen(),
                    person.grants().stream().map(GrantView::of).toList());
        }
    }

    public record InvitedView(PersonView person, String link, boolean posted) {}

    @GET
    @Path("/people")
    public List<PersonView> all() {
        return people.all().stream().map(PersonView::of).toList();
    }

    @GET
    @Path("/roles")
    public List<Role> roles() {
        return people.roles();
    }

    @POST
    @Path("/people")
    public InvitedView invite(@Valid @NotNull InviteRequest request) {
        return view(people.invite(new Newcomer(
                request.name(),
                request.username(),
                request.email(),
                request.phone(),
                request.grants().stream().map(GrantRequest::grant).toList())));
    }

    @POST
    @Path("/people/{id}/grants")
    public PersonView grant(@PathParam("id") UUID id, @Valid @NotNull GrantRequest request) {
        return PersonView.of(people.grant(id, request.grant()));
    }

    @DELETE
    @Path("/people/{id}/grants/{grant}")
    public PersonView endGrant(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
        return PersonView.of(people.endGrant(id, grant));
    }

    @POST
    @Path("/people/{id}/link")
    public InvitedView newLink(@PathParam("id") UUID id) {
        return view(people.newLink(id));
    }

    @POST
    @Path("/people/{id}/close")
    public PersonView close(@PathParam("id") UUID id) {
        return PersonView.of(people.close(id));
    }

    private InvitedView view(People.Invited invited) {
        return new InvitedView(
                PersonView.of(invited.person()),
                addresses.of(tenant.get().id()) + "invitatie/" + invited.token(),
                invited.posted());
    }
}
