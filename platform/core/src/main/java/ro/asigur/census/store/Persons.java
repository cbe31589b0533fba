package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.domain.NameWords;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The people of the census, as far as the transaction's actor may see. */
@ApplicationScoped
public class Persons {

    private Work work;
    private CnpSafe safe;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Persons() {}

    @Inject
    public Persons(Work work, CnpSafe safe, CountyClock clock) {
        this.work = work;
        this.safe = safe;
        this.clock = clock;
    }

    /** A person as it is on file; {@code fields} with the CNP in clear. */
    public record Known(UUID id, HouseholdId household, UatCode uat, int position, MemberFields fields, int version) {}

    private static final String COLUMNS = """
            select id, uat, household_id, position, family_name, given_name, birth_date, birth_precision, sex, cnp_cipher,
                no_cnp_reason, relation, presence, mother, father, partner::text as partner, version
            from core.person
            """;

    public Optional<Known> find(UUID id) {
        return sql().first(COLUMNS + "where id = ?", this::known, id);
    }

    /** In the order of the household; absorbed records and the dead are left out. */
    public List<Known> of(HouseholdId household) {
        return sql().list(
                        COLUMNS
                                + "where household_id = ? and merged_into is null and died_on is null order by position, id",
                        this::known,
                        household.value());
    }

    private Known known(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Cnp cnp = safe.open(row.getBytes("cnp_cipher"), id);
        return new Known(
                id,
                new HouseholdId(row.getObject("household_id", UUID.class)),
                new UatCode(row.getInt("uat")),
                row.getInt("position"),
                new MemberFields(
                        row.getString("family_name"),
                        row.getString("given_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("birth_precision"),
                        row.getString("sex"),
                        cnp == null ? null : cnp.digits(),
                        row.getString("no_cnp_reason"),
                        row.getString("relation"),
                        row.getString("presence"),
                        row.getString("mother"),
                        row.getString("father"),
                        row.getString("partner")),
                row.getInt("version"));
    }

    /**
     * The person, the words of the name and the household's counts in one statement.
     *
     * @return false when a person of this id exists already, wherever that is
     */
    public boolean add(UUID id, HouseholdId household, UatCode uat, MemberFields fields, Instant at) {
        Optional<Cnp> cnp = fields.validCnp();
        int added = sql().run(
                        """
                        with someone as (
                            insert into core.person (id, uat, household_id, position, family_name, given_name, birth_date,
                                birth_precision, sex, cnp_cipher, cnp_lookup, no_cnp_reason, relation, presence, mother,
                                father, partner, created_by, created_at)
                            values (?, ?, ?, (select coalesce(max(position), 0) + 1 from core.person where household_id = ?),
                                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (id) do nothing returning id, uat),
                        words as (
                            insert into core.name_token (token, uat, person_id)
                            select word, s.uat, s.id from someone s, unnest(?) as word)
                        update core.household h set members = members + ?, children = children + ?,
                            head_name = case when ? or head_name = '' then ? else head_name end,
                            head_sort = case when ? or head_sort = '' then ? else head_sort end
                        from someone where h.id = ?""",
                        id,
                        uat.siruta(),
                        household.value(),
                        household.value(),
                        fields.familyName(),
                        fields.givenName(),
                        fields.birthDate(),
                        fields.birthPrecision(),
                        fields.sex(),
                        cnp.map(known -> safe.cipher(known, id)).orElse(null),
                        cnp.map(safe::lookup).orElse(null),
                        fields.noCnpReason(),
                        fields.relation(),
                        fields.presence(),
                        fields.mother(),
                        fields.father(),
                        partner(fields),
                        work.binding().actor(),
                        at,
                        NameWords.stored(fields.fullName()).toArray(String[]::new),
                        fields.isPresent() ? 1 : 0,
                        fields.isPresent() && fields.isChild(clock.today()) ? 1 : 0,
                        fields.isHead(),
                        fields.saidName(),
                        fields.isHead(),
                        fields.fullName(),
                        household.value());
        return added == 1;
    }

    /** Names 'absent' and 'unknown' mean no partner in the household. */
    private static @Nullable UUID partner(MemberFields fields) {
        String partner = fields.partner();
        return partner == null || partner.equals("absent") || partner.equals("unknown")
                ? null
                : UUID.fromString(partner);
    }

    /** @param before the replaced values; a replaced CNP is kept as cipher text */
    public void change(Known known, MemberFields fields, JsonObject before, UUID device) {
        Optional<Cnp> cnp = fields.validCnp();
        sql().run(
                        """
                        insert into core.person_history (person_id, uat, version, before, changed_by, device)
                        select ?, ?, ?, ?::jsonb || case when ? and cnp_cipher is not null
                            then jsonb_build_object('cnp', encode(cnp_cipher, 'base64')) else '{}' end, ?, ?
                        from core.person where id = ?""",
                        known.id(),
                        known.uat().siruta(),
                        known.version(),
                        before,
                        !Objects.equals(known.fields().cnp(), fields.cnp()),
                        work.binding().actor(),
                        device,
                        known.id());
        sql().run(
                        """
                        update core.person set family_name = ?, given_name = ?, birth_date = ?, birth_precision = ?, sex = ?,
                            cnp_cipher = ?, cnp_lookup = ?, no_cnp_reason = ?, relation = ?, presence = ?, mother = ?,
                            father = ?, partner = ?, version = version + 1
                        where id = ?""",
                        fields.familyName(),
                        fields.givenName(),
                        fields.birthDate(),
                        fields.birthPrecision(),
                        fields.sex(),
                        cnp.map(one -> safe.cipher(one, known.id())).orElse(null),
                        cnp.map(safe::lookup).orElse(null),
                        fields.noCnpReason(),
                        fields.relation(),
                        fields.presence(),
                        fields.mother(),
                        fields.father(),
                        partner(fields),
                        known.id());
        if (!known.fields().fullName().equals(fields.fullName())) {
            rename(known, NameWords.stored(fields.fullName()));
        }
        recount(known.household());
    }

    private void rename(Known known, Set<String> words) {
        sql().run("delete from core.name_token where person_id = ?", known.id());
        sql().run(
                        "insert into core.name_token (token, uat, person_id) select word, ?, ? from unnest(?) as word",
                        known.uat().siruta(),
                        known.id(),
                        words.toArray(String[]::new));
    }

    /** Counts a household's people anew; absorbed records and the dead do not count. */
    public void recount(HouseholdId household) {
        sql().run("""
                        update core.household h set members = n.members, children = n.children, head_name = coalesce(n.head, ''),
                            head_sort = coalesce(n.sorted, '')
                        from (select count(*) filter (where presence = 'permanent') as members,
                                count(*) filter (where presence = 'permanent'
                                    and core.counted_from(birth_date, birth_precision) > ?::date - interval '18 years') as children,
                                (array_agg(btrim(given_name || ' ' || family_name)
                                    order by (relation = 'cap') desc nulls last, position))[1] as head,
                                (array_agg(family_name || ' ' || given_name
                                    order by (relation = 'cap') desc nulls last, position))[1] as sorted
                            from core.person where household_id = ? and merged_into is null and died_on is null) n
                        where h.id = ?""", clock.today(), household.value(), household.value());
    }

    /**
     * Notes every other person of the county with this CNP.
     *
     * @return whether the actor may see one of them
     */
    public boolean noteDuplicates(UUID person, UatCode uat, Cnp cnp) {
        return sql().only(
                        "select core.note_duplicates(?, ?, ?)",
                        row -> row.getBoolean(1),
                        person,
                        uat.siruta(),
                        safe.lookup(cnp));
    }

    /** Who wrote a person down, and when. */
    public record Origin(UUID by, Instant at) {}

    public Origin origin(UUID person) {
        return sql().only(
                        "select created_by, created_at from core.person where id = ?",
                        row -> new Origin(
                                row.getObject("created_by", UUID.class),
                                Objects.requireNonNull(Sql.instant(row, "created_at"))),
                        person);
    }

    /** Fields that were replaced; of a CNP only that there was one. */
    public record Replaced(int version, UUID by, Instant at, JsonObject before) {}

    /** The latest first. */
    public List<Replaced> replaced(UUID person) {
        return sql().list(
                        """
                        select version, changed_by, changed_at, (case when jsonb_exists(before, 'cnp') and before ->> 'cnp' is not null
                            then before || '{"cnp": "…"}' else before end)::text as before
                        from core.person_history where person_id = ? order by version desc""",
                        row -> new Replaced(
                                row.getInt("version"),
                                row.getObject("changed_by", UUID.class),
                                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                                JsonMaker.readObject(row.getString("before"))),
                        person);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
