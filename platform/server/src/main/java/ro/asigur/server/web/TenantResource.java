package ro.asigur.server.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Addresses;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.server.operator.DemoAccounts;
import ro.asigur.server.operator.DemoAccounts.DemoAccount;
import ro.asigur.settings.api.Contacts;
import ro.asigur.tenancy.Installation;
import ro.asigur.tenancy.api.Binding;
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

    public record CountyLink(String id, Name name, String url) {}

    public record NationalLink(String url) {}

    /** Public: whom to turn to. Empty where the county has not said. */
    public record ContactsView(String help, String dgaspcPhone) {}

    /** @param kind county, national or front */
    public record TenantView(
            String kind,
            @Nullable String id,
            @Nullable Name name,
            @Nullable String countyCode,
            boolean demo,
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
        return new TenantView(
                tenant.national() ? "national" : "county",
                tenant.id().value(),
                new Name(tenant.nameRo(), tenant.nameEn()),
                tenant.countyCode(),
                installation.demo(),
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
                        tenant.id().value(), new Name(tenant.nameRo(), tenant.nameEn()), addresses.of(tenant.id())))
                .toList();
        return new TenantView(
                "front",
                null,
                null,
                null,
                installation.demo(),
                counties,
                new NationalLink(addresses.of(Tenant.NATIONAL)),
                installation.demo() ? demo.all() : null,
                null);
    }
}
