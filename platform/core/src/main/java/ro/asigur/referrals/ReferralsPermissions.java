package ro.asigur.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted about the directory and referrals. */
@ApplicationScoped
public class ReferralsPermissions implements PermissionSource {

    static final String DIRECTORY = "referrals.directory.read";
    static final String KEEP_DIRECTORY = "referrals.directory.manage";
    static final String READ = "referrals.read";
    static final String SEND = "referrals.send";
    static final String ANSWER = "referrals.answer";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(DIRECTORY, "Vede catalogul furnizorilor", "Reads the directory of providers"),
                new Permission(KEEP_DIRECTORY, "Ține catalogul furnizorilor", "Keeps the directory of providers"),
                new Permission(READ, "Vede trimiterile", "Reads referrals"),
                new Permission(
                        SEND,
                        "Trimite persoane la furnizori și notează răspunsul",
                        "Sends people to providers and notes the answer"),
                new Permission(
                        ANSWER, "Răspunde la trimiteri ca furnizor", "Answers referrals on behalf of a provider"));
    }
}
