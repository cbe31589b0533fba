package ro.asigur.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}: the contexts' resources are found on the class path. */
@ApplicationPath("/api")
public class AsigurApplication extends Application {}
