package ro.asigur.notify.api;

/** Writes to somebody who has no account, in the open transaction. */
public interface Letters {

    /**
     * By e-mail or SMS, as the contact is one or the other and the channel is there. The contact is kept encrypted and wiped when
     * the message has gone or was given up.
     *
     * @param contact what the person left: an address, a telephone, or words that are neither
     * @param code of the letter's kind, for the administrator's list
     * @param text what is said; without personal data
     * @return whether it will be sent
     */
    boolean write(String contact, String code, String text);
}
