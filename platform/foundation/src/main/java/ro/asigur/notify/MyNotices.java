package ro.asigur.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.notify.api.NoticeKind;
import ro.asigur.notify.domain.NotifyProblem;
import ro.asigur.notify.store.ToldRows;
import ro.asigur.notify.store.ToldRows.Told;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Transactions;

/** What the person who is signed in was told: hers alone, whatever she may do else, hence without a permission. */
@ApplicationScoped
public class MyNotices {

    private static final int MOST = 100;

    @Inject
    Transactions transactions;

    @Inject
    CurrentActor current;

    @Inject
    ToldRows told;

    @Inject
    Kinds kinds;

    @Inject
    CountyClock clock;

    /** @param uat SIRUTA of the commune it is about, when it is about one */
    public record Notice(
            UUID id,
            String kind,
            String textRo,
            String textEn,
            @Nullable Integer uat,
            String href,
            boolean urgent,
            Instant madeAt,
            @Nullable Instant readAt) {}

    public record Page(int unread, List<Notice> items) {}

    public Page page(@Nullable Instant before, int most) {
        return mine(actor -> {
            Map<String, NoticeKind> known =
                    kinds.all().stream().collect(Collectors.toMap(NoticeKind::code, Function.identity()));
            return new Page(
                    told.unread(actor.id()),
                    told.list(actor.id(), before, Math.max(1, Math.min(most, MOST))).stream()
                            .flatMap(one ->
                                    Optional.ofNullable(known.get(one.kind())).map(kind -> notice(one, kind)).stream())
                            .toList());
        });
    }

    private static Notice notice(Told one, NoticeKind kind) {
        int count = one.args().getInt("count", 1);
        return new Notice(
                one.id(),
                one.kind(),
                kind.text().ro(count),
                kind.text().en(count),
                one.args().containsKey("uat") ? one.args().getInt("uat") : null,
                one.href(),
                one.urgent(),
                one.madeAt(),
                one.readAt());
    }

    /** For the bell. */
    public int unread() {
        return mine(actor -> told.unread(actor.id()));
    }

    /** @throws Refusal {@code notify.not-found} for another's too */
    public void mark(UUID id, boolean read) {
        mine(actor -> {
            if (!told.mark(actor.id(), id, read ? clock.now() : null)) {
                throw Refusal.of(NotifyProblem.NOT_FOUND);
            }
            return true;
        });
    }

    /** @param until the latest one that was on the screen: what came since stays unread */
    public int markAll(Instant until) {
        return mine(actor -> told.markAll(actor.id(), until, clock.now()));
    }

    private <T> T mine(Function<Actor, T> deed) {
        Actor actor = current.get();
        Callable<T> bound = () -> deed.apply(actor);
        return transactions.within(actor.binding(), bound);
    }
}
