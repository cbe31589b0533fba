package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import ro.asigur.commands.api.ProblemTexts;
import ro.asigur.identity.DemoPeople;
import ro.asigur.identity.IdentityProblem;
import ro.asigur.identity.api.Addresses;
import ro.asigur.identity.api.RequestAddress;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.testkit.county.Opening;

/** Opens the counties, and stands where the server stands above the foundation. */
@ApplicationScoped
public class OpenForTests implements Opening, RequestTenant, RequestAddress, Addresses, ProblemTexts {

    @Inject
    Counties counties;

    @Inject
    DemoPeople demo;

    @Override
    public void open() {
        counties.open();
        counties.all().forEach(demo::make);
    }

    @Override
    public Optional<Tenant> find() {
        return Optional.empty();
    }

    @Override
    public Tenant get() {
        throw Refusal.of(IdentityProblem.SIGN_IN_NEEDED);
    }

    /** Of the test's own machine. */
    @Override
    public String address() {
        return "127.0.0.1";
    }

    @Override
    public String of(TenantId tenant) {
        return "http://" + tenant + ".localhost/";
    }

    @Override
    public String front() {
        return "http://localhost/";
    }

    @Override
    public JsonObject json(Refusal refusal) {
        return Json.createObjectBuilder().add("code", refusal.problem().code()).build();
    }
}
