package ro.asigur.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.identity.api.SignInLimits;
import ro.asigur.settings.api.SettingSource;
import ro.asigur.settings.api.Settings;

/** How long a session may be idle, and how often one address may fail to sign in. */
@ApplicationScoped
public class SignInSettings implements SettingSource, SignInLimits {

    private static final Declared IDLE = new Declared(
            "identity.idle-minutes",
            Kind.NUMBER,
            "60",
            "După câte minute fără nicio folosire se încheie o sesiune",
            "Minutes without any use after which a session ends",
            5,
            480);
    private static final Declared FAILURES = new Declared(
            "identity.failures-per-address",
            Kind.NUMBER,
            "100",
            "Câte intrări greșite într-un sfert de oră se îngăduie de la aceeași adresă de internet"
                    + " (un birou întreg poate avea una singură)",
            "Failed sign-ins allowed from one internet address in a quarter of an hour (a whole office may share one)",
            20,
            10_000);

    @Inject
    Settings settings;

    @Override
    public List<Declared> settings() {
        return List.of(IDLE, FAILURES);
    }

    @Override
    public int idleMinutes() {
        return settings.number(IDLE);
    }

    @Override
    public int failuresPerAddress() {
        return settings.number(FAILURES);
    }
}
