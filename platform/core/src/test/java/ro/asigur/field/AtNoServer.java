package ro.asigur.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import ro.asigur.commands.api.ProblemTexts;
import ro.asigur.identity.api.Addresses;
import ro.asigur.identity.api.RequestAddress;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.Counties;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.testkit.county.Opening;

/** What the server knows and these tests do not need: addresses, the request's host, the words of a refusal. */
public final class AtNoServer {

    private AtNoServer() {}

    @ApplicationScoped
    public static class Opens implements Opening {

        @Inject
        Counties counties;

        @Override
        public void open() {
            counties.open();
        }
    }

    @ApplicationScoped
    public static class NoAddresses implements Addresses {
        @Override
        public String of(TenantId tenant) {
            return "http://" + tenant + ".localhost/";
        }

        @Override
        public String front() {
            return "http://localhost/";
        }
    }

    @ApplicationScoped
    public static class NoRequest implements RequestTenant, RequestAddress {
        @Override
        public Optional<Tenant> find() {
            return Optional.empty();
        }

        @Override
        public Tenant get() {
            throw new IllegalStateException("no request");
        }

        @Override
        public String address() {
            return "127.0.0.1";
        }
    }

    @ApplicationScoped
    public static class CodesOnly implements ProblemTexts {
        @Override
        public JsonObject json(Refusal refusal) {
            return Json.createObjectBuilder()
                    .add("code", refusal.problem().code())
                    .build();
        }
    }
}
