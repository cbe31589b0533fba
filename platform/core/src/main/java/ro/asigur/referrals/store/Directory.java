package ro.asigur.referrals.store;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.referrals.ProviderSheet;
import ro.asigur.referrals.domain.DirectoryRules;
import ro.asigur.referrals.domain.ProviderDraft;
import ro.asigur.referrals.domain.ServiceDraft;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Providers and their services: data of the county. */
@ApplicationScoped
public class Directory {

    private static final String PROVIDERS = """
            select p.id, p.code, p.name, p.legal_form, p.accreditation, p.accredited_until, p.contact, p.phone, p.email, p.address,
                p.uat, u.name as uat_name, p.account_id, p.account_name, p.closed_on, p.closed_because, p.version,
                p.changed_by_name, p.changed_at
            from core.provider p left join base.county_uats() u on u.siruta = p.uat\s""";

    private static final String SERVICES = """
            select id, provider_id, code, name, category, destinations, specialties, age_from, age_to, places, cost, hours, uats,
                target_group, proof, closed_on
            from core.provider_service\s""";

    @Inject
    Work work;

    /** Every provider, in Romanian order. Two statements, whatever the number. */
    public List<ProviderSheet> all(LocalDate today) {
        Map<UUID, List<ProviderSheet.Service>> services = services("order by provider_id, position", today);
        return sql().list(
                        PROVIDERS + "order by p.name collate \"ro-RO-x-icu\", p.code",
                        row -> sheet(row, services, today));
    }

    public Optional<ProviderSheet> find(UUID id, LocalDate today) {
        Map<UUID, List<ProviderSheet.Service>> services =
                services("where provider_id = ? order by position", today, id);
        return sql().first(PROVIDERS + "where p.id = ?", row -> sheet(row, services, today), id);
    }

    /** Locked until the commit. */
    public Optional<ProviderSheet> take(UUID id, LocalDate today) {
        sql().first("select id from core.provider where id = ? for update", row -> true, id);
        return find(id, today);
    }

    public Optional<ProviderSheet> ofService(UUID service, LocalDate today) {
        return sql().first(
                        "select provider_id from core.provider_service where id = ?",
                        row -> row.getObject(1, UUID.class),
                        service)
                .flatMap(provider -> find(provider, today));
    }

    /** One after the other: who decides about a service's places waits for who decides at this moment. */
    public void lockService(UUID service) {
        sql().first("select id from core.provider_service where id = ? for update", row -> true, service);
    }

    public boolean has(String code) {
        return sql().only("select exists (select from core.provider where code = ?)", row -> row.getBoolean(1), code);
    }

    /** SIRUTA codes of the county. */
    public Set<Integer> uats() {
        return sql().list("select siruta from base.county_uats()", row -> row.getInt(1)).stream()
                .collect(Collectors.toSet());
    }

    /** Writes them by their code: new ones are added, known ones changed; a service that is not told of stays as it is. */
    public void save(List<ProviderDraft> drafts, String by, Instant at) {
        save(sql(), drafts, by, at);
    }

    /** For the filling of a new county, which has no transaction of an actor. */
    static void save(Sql sql, List<ProviderDraft> drafts, String by, Instant at) {
        List<@Nullable Object[]> providers = new ArrayList<>();
        List<@Nullable Object[]> services = new ArrayList<>();
        for (ProviderDraft draft : drafts) {
            providers.add(provider(draft, by, at));
            for (int i = 0; i < draft.services().size(); i++) {
                services.add(service(draft.code(), i, draft.services().get(i)));
            }
        }
        sql.batch("""
                insert into core.provider (id, code, name, legal_form, accreditation, accredited_until, contact, phone, email,
                    address, uat, closed_on, closed_because, changed_by_name, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, legal_form = excluded.legal_form,
                    accreditation = excluded.accreditation, accredited_until = excluded.accredited_until,
                    contact = excluded.contact, phone = excluded.phone, email = excluded.email, address = excluded.address,
                    uat = excluded.uat, closed_on = excluded.closed_on, closed_because = excluded.closed_because,
                    changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at,
                    version = provider.version + 1""", providers);
        sql.batch("""
                insert into core.provider_service (id, provider_id, position, code, name, category, destinations, specialties,
                    age_from, age_to, places, cost, hours, uats, target_group, proof, closed_on)
                select ?, p.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from core.provider p where p.code = ?
                on conflict (provider_id, code) do update set position = excluded.position, name = excluded.name,
                    category = excluded.category, destinations = excluded.destinations, specialties = excluded.specialties,
                    age_from = excluded.age_from, age_to = excluded.age_to, places = excluded.places, cost = excluded.cost,
                    hours = excluded.hours, uats = excluded.uats, target_group = excluded.target_group, proof = excluded.proof,
                    closed_on = excluded.closed_on""", services);
    }

    private static @Nullable Object[] provider(ProviderDraft draft, String by, Instant at) {
        return new @Nullable Object[] {
            UuidCreator.getTimeOrderedEpoch(),
            draft.code(),
            draft.name(),
            draft.legalForm(),
            draft.accreditation(),
            draft.accreditedUntil(),
            draft.contact(),
            draft.phone(),
            draft.email(),
            draft.address(),
            draft.uat(),
            draft.closedOn(),
            draft.closedBecause(),
            by,
            at
        };
    }

    private static @Nullable Object[] service(String provider, int position, ServiceDraft draft) {
        return new @Nullable Object[] {
            UuidCreator.getTimeOrderedEpoch(),
            position,
            draft.code(),
            draft.name(),
            draft.category(),
            draft.destinations().toArray(String[]::new),
            draft.specialties(),
            draft.ageFrom(),
            draft.ageTo(),
            draft.places(),
            draft.cost(),
            draft.hours(),
            draft.uats().toArray(Integer[]::new),
            draft.targetGroup(),
            draft.proof(),
            draft.closedOn(),
            provider
        };
    }

    /** @param account null: nobody answers for it with an account any more */
    public void answeredBy(UUID provider, @Nullable UUID account, @Nullable String name, String by, Instant at) {
        sql().run("""
                        update core.provider set account_id = ?, account_name = ?, version = version + 1, changed_by_name = ?,
                            changed_at = ? where id = ?""", account, name, by, at, provider);
    }

    private Map<UUID, List<ProviderSheet.Service>> services(String which, LocalDate today, @Nullable Object... args) {
        record Of(UUID provider, ProviderSheet.Service service) {}
        return sql()
                .list(
                        SERVICES + which,
                        row -> new Of(row.getObject("provider_id", UUID.class), service(row, today)),
                        args)
                .stream()
                .collect(Collectors.groupingBy(Of::provider, Collectors.mapping(Of::service, Collectors.toList())));
    }

    private static ProviderSheet.Service service(ResultSet row, LocalDate today) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        Array uats = row.getArray("uats");
        return new ProviderSheet.Service(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("category"),
                Sql.texts(row, "destinations"),
                row.getString("specialties"),
                row.getObject("age_from", Integer.class),
                row.getObject("age_to", Integer.class),
                row.getObject("places", Integer.class),
                row.getString("cost"),
                row.getString("hours"),
                List.of((Integer[]) uats.getArray()),
                row.getString("target_group"),
                row.getString("proof"),
                closedOn,
                DirectoryRules.open(closedOn, today));
    }

    private static ProviderSheet sheet(ResultSet row, Map<UUID, List<ProviderSheet.Service>> services, LocalDate today)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new ProviderSheet(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getString("legal_form"),
                row.getString("accreditation"),
                row.getObject("accredited_until", LocalDate.class),
                row.getString("contact"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                row.getObject("uat", Integer.class),
                row.getString("uat_name"),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                closedOn,
                row.getString("closed_because"),
                DirectoryRules.open(closedOn, today),
                row.getInt("version"),
                row.getString("changed_by_name"),
                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                services.getOrDefault(id, List.of()));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
