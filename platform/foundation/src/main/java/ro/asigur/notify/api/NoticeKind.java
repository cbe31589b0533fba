package ro.asigur.notify.api;

import java.util.Set;

/**
 * A kind of notice.
 *
 * @param code {@code <context>.<kebab>}, stable: choices are kept under it
 * @param permission who holds it is offered the choice of this kind
 * @param urgent may pass through quiet hours of who agrees to it, and is gathered for ten minutes only, not for an hour
 * @param usual channels it goes by for who has chosen nothing
 * @param nameRo what it is called where channels are chosen
 * @param text what is said, in the application and outside it
 */
public record NoticeKind(
        String code,
        String permission,
        boolean urgent,
        Set<NoticeChannel> usual,
        String nameRo,
        String nameEn,
        Counted text) {

    public NoticeKind {
        usual = Set.copyOf(usual);
    }
}
