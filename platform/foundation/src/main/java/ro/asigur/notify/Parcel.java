package ro.asigur.notify;

import java.util.UUID;
import ro.asigur.notify.api.NoticeChannel;

/**
 * A message as it goes out.
 *
 * @param attempt which one this is, from 1
 * @param to an e-mail address or a phone number
 * @param subject of an e-mail
 */
record Parcel(UUID id, int attempt, NoticeChannel channel, String to, String subject, String text) {}
