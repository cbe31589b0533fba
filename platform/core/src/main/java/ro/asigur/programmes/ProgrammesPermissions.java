package ro.asigur.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted about programmes and access to services. */
@ApplicationScoped
public class ProgrammesPermissions implements PermissionSource {

    static final String READ = "programmes.read";
    static final String PEOPLE = "programmes.people";
    static final String MANAGE = "programmes.manage";
    static final String ENROL = "programmes.enrol";
    static final String ASK = "programmes.ask";
    static final String DECIDE = "programmes.decide";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        READ, "Vede programele și locurile serviciilor", "Reads programmes and the places of services"),
                new Permission(
                        PEOPLE,
                        "Vede cine este înscris în programe și cine a cerut servicii",
                        "Reads who is enrolled and who asked for services"),
                new Permission(MANAGE, "Ține programele județului", "Keeps the county’s programmes"),
                new Permission(ENROL, "Înscrie persoane în programe", "Enrols people in programmes"),
                new Permission(ASK, "Cere acces la servicii", "Asks for access to services"),
                new Permission(
                        DECIDE,
                        "Decide accesul la servicii, contracte și încheieri",
                        "Decides access to services, contracts and discharges"));
    }
}
