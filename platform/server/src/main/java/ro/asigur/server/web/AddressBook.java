package ro.asigur.server.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ro.asigur.identity.api.Addresses;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.Installation;

/** Counties are labels in front of the installation's own name. */
@ApplicationScoped
public class AddressBook implements Addresses {

    @Inject
    Installation installation;

    @Override
    public String of(TenantId tenant) {
        return installation.address(tenant + "." + installation.host());
    }

    @Override
    public String front() {
        return installation.address(installation.host());
    }
}
