package ro.asigur.notify;

import java.util.UUID;
import ro.asigur.notify.ChannelSettings.SmsDoor;

/** A provider that carries SMS. */
public interface SmsGateway {

    /**
     * Hands one SMS over. Called outside any transaction; the same id again means that an earlier attempt may have arrived.
     *
     * @param phone as {@code +40740123456}
     * @throws NotDelivered when the provider did not take it
     */
    void send(SmsDoor door, UUID id, String phone, String text) throws NotDelivered;
}
