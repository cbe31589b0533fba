package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted in casework. */
@ApplicationScoped
public class CaseworkPermissions implements PermissionSource {

    static final String READ = "casework.plan.read";
    static final String CHANGE = "casework.plan.change";
    static final String TAKE_ALARM = "casework.alarm.take";
    static final String HAND_OVER = "casework.hand-over";
    static final String OVERVIEW = "casework.overview.read";

    /** Census's own: a household's file begins there. */
    static final String FILE = "census.household.read";

    /** Assessment's own. */
    static final String ASSESSMENTS = "assessment.read";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ, "Citește planurile de servicii", "Reads plans of services"),
                new Permission(
                        CHANGE,
                        "Schimbă planuri de servicii și notează ce s-a furnizat",
                        "Changes plans of services and notes what was given"),
                new Permission(
                        HAND_OVER,
                        "Predă unui coleg tot ce are de făcut un lucrător",
                        "Hands all that a worker has to do over to a colleague"),
                new Permission(TAKE_ALARM, "Preia alarme P1", "Takes P1 alarms"),
                new Permission(
                        OVERVIEW,
                        "Vede încărcarea echipelor și a localităților",
                        "Sees the load of teams and communes"));
    }
}
