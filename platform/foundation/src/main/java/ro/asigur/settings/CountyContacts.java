package ro.asigur.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.settings.api.Contacts;
import ro.asigur.settings.api.SettingSource;
import ro.asigur.settings.api.Settings;

/** Whom people of the county turn to: shown where they sign in, and beside a critical finding. */
@ApplicationScoped
public class CountyContacts implements SettingSource, Contacts {

    private static final Declared HELP = new Declared(
            "county.help",
            Kind.TEXT,
            "",
            "Cine ajută la întrebări și la intrarea în cont: nume, telefon sau e‑mail;"
                    + " se vede de oricine, la intrare și în meniu",
            "Who helps with questions and with signing in: name, phone or e‑mail;"
                    + " seen by anybody, at the sign-in and in the menu",
            null,
            160);
    private static final Declared DGASPC = new Declared(
            "county.dgaspc-phone",
            Kind.PHONE,
            "",
            "Telefonul DGASPC pentru sesizări, zi și noapte; se vede lângă 112 și 119"
                    + " când interviul arată un pericol (P1)",
            "Phone of the DGASPC for notices, day and night; shown beside 112 and 119"
                    + " when an interview shows a danger (P1)");

    @Inject
    Settings settings;

    @Override
    public List<Declared> settings() {
        return List.of(HELP, DGASPC);
    }

    @Override
    public String help() {
        return settings.text(HELP);
    }

    @Override
    public String dgaspcPhone() {
        return settings.text(DGASPC);
    }
}
