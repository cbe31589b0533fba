package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The installation's configuration as a bean, read once. */
@ApplicationScoped
public class ReadInstallation {

    private final Installation installation = Installation.read(System.getProperties(), System.getenv());

    @Produces
    Installation installation() {
        return installation;
    }
}
