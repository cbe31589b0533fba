package ro.asigur.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;
import ro.asigur.referrals.domain.Channel;
import ro.asigur.referrals.domain.Referral;
import ro.asigur.referrals.domain.ReferralState;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Referrals and every step of them. */
@ApplicationScoped
public class Referrals {

    private static final String REFERRAL = """
            select r.id, r.person_id, r.uat, r.household_id, r.line_id, r.destination, r.provider_id, p.name as provider_name,
                p.account_id, r.service_id, s.name as service_name, r.reason, r.priority, r.mandatory, r.consent_by,
                r.consent_on, r.channel, r.answer_phone, r.sent_by, r.sent_by_name, r.sent_at, r.answer_by, r.state, r.state_at,
                r.refused_because, r.feedback, r.service_given, r.given_on, r.ended_because, r.version
            """;

    private static final String FROM = """
             from core.referral r join core.provider p on p.id = r.provider_id
            left join core.provider_service s on s.id = r.service_id\s""";

    @Inject
    Work work;

    /** One of them as it happened. */
    public record Step(
            UUID referral, String state, @Nullable String words, String way, String byName, Instant at) {}

    /** Who takes a step, and by what way it was told: team, account or link. */
    public record Taking(UUID account, String name, String way, Instant at) {}

    /** What a step makes of a referral. */
    public record Next(
            ReferralState state,
            @Nullable String words,
            @Nullable Boolean serviceGiven,
            @Nullable LocalDate givenOn) {}

    /** @param waiting not answered yet; {@code late} of them past their term; {@code answered} accepted, refused or fed back */
    public record Counts(int waiting, int late, int answered) {}

    /** Which of them: each null is no limit. */
    public record Which(
            String list,
            @Nullable Integer uat,
            @Nullable UUID person,
            @Nullable UUID household,
            @Nullable UUID account) {}

    /** @return false when the id is in use already */
    public boolean add(Referral referral) {
        int added = sql().run(
                        """
                        insert into core.referral (id, person_id, uat, household_id, line_id, destination, provider_id, service_id,
                            reason, priority, mandatory, consent_by, consent_on, channel, answer_phone, sent_by, sent_by_name,
                            sent_at, answer_by, state, state_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'sent', ?) on conflict (id) do nothing""",
                        referral.id(),
                        referral.person(),
                        referral.uat().siruta(),
                        referral.household(),
                        referral.line(),
                        referral.destination(),
                        referral.provider(),
                        referral.service(),
                        referral.reason(),
                        referral.priority(),
                        referral.mandatory(),
                        referral.consentBy(),
                        referral.consentOn(),
                        referral.channel().code(),
                        referral.answerPhone(),
                        referral.sentBy(),
                        referral.sentByName(),
                        referral.sentAt(),
                        referral.answerBy(),
                        referral.sentAt());
        if (added == 1) {
            note(
                    referral,
                    1,
                    ReferralState.SENT,
                    null,
                    new Taking(referral.sentBy(), referral.sentByName(), "team", referral.sentAt()));
        }
        return added == 1;
    }

    /** Locked until the commit. */
    public Optional<Referral> take(UUID id) {
        return sql().first(REFERRAL + FROM + "where r.id = ? for update of r", Referrals::referral, id);
    }

    public Optional<Referral> find(UUID id) {
        return sql().first(REFERRAL + FROM + "where r.id = ?", Referrals::referral, id);
    }

    public void step(Referral referral, Next next, Taking by) {
        ReferralState to = next.state();
        sql().run(
                        """
                        update core.referral set state = ?, state_at = ?, version = version + 1,
                            refused_because = case when ? = 'refused' then ? else refused_because end,
                            feedback = case when ? = 'fed-back' then ? else feedback end,
                            ended_because = case when ? in ('closed', 'withdrawn') then ? else ended_because end,
                            service_given = coalesce(?::boolean, service_given), given_on = coalesce(?::date, given_on)
                        where id = ?""",
                        to.code(),
                        by.at(),
                        to.code(),
                        next.words(),
                        to.code(),
                        next.words(),
                        to.code(),
                        next.words(),
                        next.serviceGiven(),
                        next.givenOn(),
                        referral.id());
        note(referral, referral.version() + 1, to, next.words(), by);
    }

    private void note(Referral referral, int version, ReferralState state, @Nullable String words, Taking by) {
        sql().run(
                        """
                        insert into core.referral_step (referral_id, version, person_id, uat, state, words, way, by_account,
                            by_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        referral.id(),
                        version,
                        referral.person(),
                        referral.uat().siruta(),
                        state.code(),
                        words,
                        by.way(),
                        by.account(),
                        by.name(),
                        by.at());
    }

    public List<Step> steps(UUID referral) {
        return sql().list(
                        """
                        select referral_id, state, words, way, by_name, at from core.referral_step where referral_id = ?
                        order by version""",
                        row -> new Step(
                                row.getObject("referral_id", UUID.class),
                                row.getString("state"),
                                row.getString("words"),
                                row.getString("way"),
                                row.getString("by_name"),
                                Objects.requireNonNull(Sql.instant(row, "at"))),
                        referral);
    }

    /** @param most longest list; waiting ones by their term, others by their latest step */
    public List<Referral> list(Which which, Instant now, int most) {
        String states = switch (which.list()) {
            case "late" -> "r.state in ('sent', 'received') and r.answer_by < ?";
            case "waiting" -> "r.state in ('sent', 'received') and ?::timestamptz is not null";
            case "answered" -> "r.state in ('accepted', 'refused', 'fed-back') and ?::timestamptz is not null";
            case "ended" -> "r.state in ('closed', 'withdrawn') and ?::timestamptz is not null";
            default -> "?::timestamptz is not null";
        };
        boolean waiting = which.list().equals("late") || which.list().equals("waiting");
        return sql().list(
                        REFERRAL + FROM + "where " + states + """
                         and (?::integer is null or r.uat = ?) and (?::uuid is null or r.person_id = ?)
                        and (?::uuid is null or r.household_id = ?) and (?::uuid is null or p.account_id = ?)
                        order by\s""" + (waiting ? "r.answer_by" : "r.state_at desc")
                                + ", r.id limit ?",
                        Referrals::referral,
                        now,
                        which.uat(),
                        which.uat(),
                        which.person(),
                        which.person(),
                        which.household(),
                        which.household(),
                        which.account(),
                        which.account(),
                        most);
    }

    public Counts count(@Nullable Integer uat, @Nullable UUID account, Instant now) {
        return sql().only(
                        """
                        select (count(*) filter (where r.state in ('sent', 'received')))::integer as waiting,
                            (count(*) filter (where r.state in ('sent', 'received') and r.answer_by < ?))::integer as late,
                            (count(*) filter (where r.state in ('accepted', 'refused', 'fed-back')))::integer as answered
                        from core.referral r join core.provider p on p.id = r.provider_id
                        where r.state not in ('closed', 'withdrawn') and (?::integer is null or r.uat = ?)
                            and (?::uuid is null or p.account_id = ?)""",
                        row -> new Counts(row.getInt("waiting"), row.getInt("late"), row.getInt("answered")),
                        now,
                        uat,
                        uat,
                        account,
                        account);
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new UatCode(row.getInt("uat")),
                row.getObject("household_id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getString("destination"),
                row.getObject("provider_id", UUID.class),
                row.getString("provider_name"),
                row.getObject("account_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getString("service_name"),
                row.getString("reason"),
                row.getInt("priority"),
                row.getBoolean("mandatory"),
                row.getString("consent_by"),
                row.getObject("consent_on", LocalDate.class),
                Channel.of(row.getString("channel")),
                row.getString("answer_phone"),
                row.getObject("sent_by", UUID.class),
                row.getString("sent_by_name"),
                Objects.requireNonNull(Sql.instant(row, "sent_at")),
                Objects.requireNonNull(Sql.instant(row, "answer_by")),
                ReferralState.of(row.getString("state")),
                Objects.requireNonNull(Sql.instant(row, "state_at")),
                row.getString("refused_because"),
                row.getString("feedback"),
                row.getObject("service_given", Boolean.class),
                row.getObject("given_on", LocalDate.class),
                row.getString("ended_because"),
                row.getInt("version"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
