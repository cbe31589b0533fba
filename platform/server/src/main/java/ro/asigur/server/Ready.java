package ro.asigur.server;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: up once every county is open. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private volatile boolean open;

    void now() {
        open = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("counties").status(open).build();
    }
}
