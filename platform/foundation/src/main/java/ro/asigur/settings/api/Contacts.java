package ro.asigur.settings.api;

/** Whom people of the county turn to; empty where the county has not said. In the open transaction. */
public interface Contacts {

    /** Name, phone or e-mail of who helps with questions and with signing in. */
    String help();

    /** The county's directorate for child protection, for urgent notices. */
    String dgaspcPhone();
}
