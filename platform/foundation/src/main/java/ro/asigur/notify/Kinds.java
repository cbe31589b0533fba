package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ro.asigur.identity.api.Actor;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.api.NoticeKinds;

/** Every kind that some context tells. */
@ApplicationScoped
public class Kinds {

    @Inject
    Instance<NoticeKinds> sources;

    /** In the order of their codes. */
    List<NoticeKind> all() {
        return sources.stream()
                .flatMap(source -> source.kinds().stream())
                .sorted(java.util.Comparator.comparing(NoticeKind::code))
                .toList();
    }

    Optional<NoticeKind> find(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Those that may come to this person. */
    List<NoticeKind> of(Actor actor) {
        return all().stream().filter(kind -> actor.may(kind.permission())).toList();
    }
}
