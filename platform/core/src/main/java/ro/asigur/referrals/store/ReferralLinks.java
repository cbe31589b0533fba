package ro.asigur.referrals.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;
import ro.asigur.referrals.domain.LinkSecret;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Ways in for providers without an account. Only the digests of their secrets are kept. */
@ApplicationScoped
public class ReferralLinks {

    /** A link that opens more often than any office needs is no longer one person's. */
    private static final int MOST_OPENINGS = 100;

    @Inject
    Work work;

    /** @param opened how often */
    public record Link(
            UUID id,
            UUID referral,
            Instant madeAt,
            Instant expiresAt,
            int opened,
            @Nullable Instant lastOpened) {}

    public void add(Referral referral, LinkSecret secret, String by, Instant at, Instant expires) {
        end(referral.id(), at);
        sql().run(
                        """
                        insert into core.referral_link (id, referral_id, person_id, uat, digest, made_by_name, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        UuidCreator.getTimeOrderedEpoch(),
                        referral.id(),
                        referral.person(),
                        referral.uat().siruta(),
                        secret.digest(),
                        by,
                        at,
                        expires);
    }

    /** No link of the referral opens it any more. */
    public void end(UUID referral, Instant at) {
        sql().run(
                        "update core.referral_link set ended_at = ? where referral_id = ? and ended_at is null",
                        at,
                        referral);
    }

    /** The commune that a link leads to; asked before its rows can be seen. */
    public Optional<UatCode> uat(LinkSecret secret) {
        Integer siruta = sql().only(
                        "select core.uat_of_referral_link(?) as uat",
                        row -> Optional.ofNullable(row.getObject("uat", Integer.class)),
                        (Object) secret.digest())
                .orElse(null);
        return Optional.ofNullable(siruta).map(UatCode::new);
    }

    /** The referral that a living link opens; each opening is counted. */
    public Optional<UUID> open(LinkSecret secret, Instant now) {
        return sql().first(
                        """
                        update core.referral_link set opened = opened + 1, last_opened = ?
                        where digest = ? and ended_at is null and expires_at > ? and opened < ? returning referral_id""", row -> row.getObject("referral_id", UUID.class), now, secret.digest(), now, MOST_OPENINGS);
    }

    /** The living link of a referral, without its secret. */
    public Optional<Link> of(UUID referral, Instant now) {
        return sql().first(
                        """
                        select id, referral_id, made_at, expires_at, opened, last_opened from core.referral_link
                        where referral_id = ? and ended_at is null and expires_at > ?""",
                        row -> new Link(
                                row.getObject("id", UUID.class),
                                row.getObject("referral_id", UUID.class),
                                Objects.requireNonNull(Sql.instant(row, "made_at")),
                                Objects.requireNonNull(Sql.instant(row, "expires_at")),
                                row.getInt("opened"),
                                Sql.instant(row, "last_opened")),
                        referral,
                        now);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
