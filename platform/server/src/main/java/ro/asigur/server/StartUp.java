package ro.asigur.server;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.Readiness;
import ro.asigur.identity.DemoPeople;
import ro.asigur.jobs.api.Scheduling;
import ro.asigur.tenancy.Counties;
import ro.asigur.tenancy.Installation;
import ro.asigur.tenancy.api.DatabaseServerRefused;
import ro.asigur.tenancy.api.Tenant;

/** Opens the counties before the first request. What goes wrong here stops the deployment; the launcher tells why. */
public class StartUp implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

    /** The launcher reads it and tells the person who started the server. */
    private static final String REFUSED = "asigur.start.refused";

    /** The name of a problem of the launcher's, with its details in the lines below: it has a text for each language. */
    private static final String PROBLEM = "asigur.start.problem";

    @Inject
    Counties counties;

    @Inject
    Installation installation;

    @Inject
    DemoPeople demo;

    @Inject
    Scheduling scheduling;

    @Inject
    @Readiness
    Ready ready;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            counties.open();
            if (installation.demo()) {
                Stream.concat(counties.all().stream(), Stream.of(counties.get(Tenant.NATIONAL)))
                        .forEach(demo::make);
            }
            scheduling.start();
            ready.now();
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "the counties cannot be opened", failed);
            if (failed instanceof DatabaseServerRefused refused) {
                System.setProperty(
                        PROBLEM,
                        "database-" + refused.reason().name().toLowerCase(Locale.ROOT) + "\n"
                                + String.join("\n", refused.details()));
            }
            System.setProperty(REFUSED, String.valueOf(failed.getMessage()));
            throw failed;
        }
    }
}
