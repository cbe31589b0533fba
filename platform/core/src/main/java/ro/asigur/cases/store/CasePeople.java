package ro.asigur.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Who works on a case, and who did. */
@ApplicationScoped
public class CasePeople {

    @Inject
    Work work;

    /**
     * @param professionRo names of the roles held when added
     * @param specialist of no team of the commune; entrusted with a member of the household
     */
    public record Member(
            UUID account,
            String name,
            String professionRo,
            String professionEn,
            boolean specialist,
            Instant addedAt,
            @Nullable Instant endedAt) {}

    /** Those of several cases, in the order in which they came; ended ones too. */
    public record OfCase(UUID careCase, Member member) {}

    public List<OfCase> of(List<UUID> cases) {
        return sql().list(
                        """
                        select case_id, account, name, profession_ro, profession_en, specialist, added_at, ended_at
                        from core.case_member where case_id = any(?) order by added_at, id""",
                        row -> new OfCase(
                                row.getObject("case_id", UUID.class),
                                new Member(
                                        row.getObject("account", UUID.class),
                                        row.getString("name"),
                                        row.getString("profession_ro"),
                                        row.getString("profession_en"),
                                        row.getBoolean("specialist"),
                                        Objects.requireNonNull(Sql.instant(row, "added_at")),
                                        Sql.instant(row, "ended_at"))),
                        (Object) cases.toArray(UUID[]::new));
    }

    /** @return false when the account is a member already */
    public boolean add(UUID id, CareCase of, Member member) {
        return sql().run(
                                """
                        insert into core.case_member (id, case_id, uat, account, name, profession_ro, profession_en, specialist,
                            added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_id, account) where ended_at is null do nothing""",
                                id,
                                of.id(),
                                of.uat().siruta(),
                                member.account(),
                                member.name(),
                                member.professionRo(),
                                member.professionEn(),
                                member.specialist(),
                                member.addedAt())
                == 1;
    }

    /** @return name of who was a member; null when the account was none */
    public @Nullable String end(UUID careCase, UUID account, Instant at) {
        return sql().first("""
                        update core.case_member set ended_at = ? where case_id = ? and account = ? and ended_at is null
                        returning name""", row -> row.getString(1), at, careCase, account).orElse(null);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
