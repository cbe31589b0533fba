package ro.asigur.server.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Addresses;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.operator.DemoAccounts;
import ro.asigur.server.operator.DemoAccounts.DemoAccount;
import ro.asigur.server.problems.ServerProblem;
import ro.asigur.settings.api.Contacts;
import ro.asigur.tenancy.Installation;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.CountyFace;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;

/** Where am I: a county, the country's place, or the front page with its list of counties. Anonymous. */
@Path("/tenant")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TenantResource {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    RequestTenant request;

    @Inject
    Tenants tenants;

    @Inject
    Addresses addresses;

    @Inject
    Installation installation;

    @Inject
    DemoAccounts demo;

    @Inject
    Transactions transactions;

    @Inject
    Contacts contacts;

    public record Name(String ro, String en) {}

    /** @param logo where its picture is, null when it has none */
    public record CountyLink(
            String id, Name name, String url, @Nullable String logo) {}

    public record NationalLink(String url) {}

    /** Public: whom to turn to. Empty where the county has not said. */
    public record ContactsView(String help, String dgaspcPhone) {}

    /**
     * @param kind county, national or front
     * @param welcome what the county says before anybody signs in, null when nothing
     * @param contact its lines, null on the front page
     */
    public record TenantView(
            String kind,
            @Nullable String id,
            @Nullable Name name,
            @Nullable String countyCode,
            boolean demo,
            @Nullable Name welcome,
            @Nullable List<Name> contact,
            @Nullable String logo,
            @Nullable List<CountyLink> counties,
            @Nullable NationalLink national,
            @Nullable List<DemoAccount> accounts,
            @Nullable ContactsView contacts) {}

    @GET
    public TenantView where() {
        return request.find().map(this::county).orElseGet(this::front);
    }

    private TenantView county(Tenant tenant) {
        List<DemoAccount> accounts = installation.demo() ? demo.of(tenant) : null;
        CountyFace face = tenants.face(tenant.id());
        CountyFace.Words welcome = face.welcome();
        return new TenantView(
                tenant.national() ? "national" : "county",
                tenant.id().value(),
                new Name(tenant.nameRo(), tenant.nameEn()),
                tenant.countyCode(),
                installation.demo(),
                welcome == null ? null : name(welcome),
                face.contact().stream().map(TenantResource::name).toList(),
                logo(tenant),
                null,
                null,
                accounts,
                tenant.national() ? null : contacts(tenant));
    }

    /** Nobody is signed in yet: nothing is bound, so no row of a beneficiary can be seen. */
    private ContactsView contacts(Tenant tenant) {
        return transactions.within(
                new Binding(tenant.id(), NOBODY, List.of()),
                () -> new ContactsView(contacts.help(), contacts.dgaspcPhone()));
    }

    private TenantView front() {
        List<CountyLink> counties = tenants.all().stream()
                .map(tenant -> new CountyLink(
                        tenant.id().value(),
                        new Name(tenant.nameRo(), tenant.nameEn()),
                        addresses.of(tenant.id()),
                        logo(tenant)))
                .toList();
        return new TenantView(
                "front",
                null,
                null,
                null,
                installation.demo(),
                null,
                null,
                null,
                counties,
                new NationalLink(addresses.of(Tenant.NATIONAL)),
                installation.demo() ? demo.all() : null,
                null);
    }

    private static Name name(CountyFace.Words words) {
        return new Name(words.ro(), words.en());
    }

    /** An address of this very host: pictures are fetched from no other. */
    private @Nullable String logo(Tenant tenant) {
        CountyFace.Logo logo = tenants.face(tenant.id()).logo();
        return logo == null ? null : "/api/tenant/logo?county=" + tenant.id() + "&v=" + logo.tag();
    }

    /**
     * A county's picture, as it was checked at the start. Its policy lets it run and fetch nothing, also when it is opened by itself.
     *
     * @param county read on the front page only: a county's host has its own
     */
    @GET
    @Path("/logo")
    @Produces({"image/svg+xml", "image/png", MediaType.APPLICATION_JSON})
    public Response logo(@QueryParam("county") @Nullable String county, @Context HttpServletResponse response) {
        CountyFace.Logo logo = request.find()
                .or(() -> tenants.byHostLabel(county == null ? "" : county))
                .flatMap(tenant -> Optional.ofNullable(tenants.face(tenant.id()).logo()))
                .orElseThrow(() -> Refusal.of(ServerProblem.NOT_FOUND));
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader("Cache-Control", "public, max-age=86400");
        return Response.ok(logo.bytes(), logo.mediaType()).build();
    }
}
