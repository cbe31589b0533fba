package ro.asigur.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ro.asigur.intake.domain.NoticeOutcome;
import ro.asigur.intake.domain.ObservationSheet;
import ro.asigur.intake.domain.Receipt;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Notices as they came and what became of them. */
@ApplicationScoped
public class Notices {

    private static final int MOST = 200;

    private static final String COLUMNS = """
            select id, uat, family_head, address, phone, children, items::text as items, words::text as words, urgent,
                sender_name, sender_function, sender_institution, sender_contact, received_at, due, state, taken_by,
                taken_by_name, outcome, note, household_id, closed_by_name, closed_at
            from core.notice
            """;

    @Inject
    Work work;

    /** A commune to choose from. */
    public record Place(int siruta, String name) {}

    /** A notice, whole. */
    public record Notice(
            UUID id,
            UatCode uat,
            ObservationSheet sheet,
            Instant receivedAt,
            LocalDate due,
            String state,
            @Nullable UUID takenBy,
            @Nullable String takenByName,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable UUID household,
            @Nullable String closedByName,
            @Nullable Instant closedAt) {

        public boolean isClosed() {
            return state.equals("closed");
        }
    }

    /** Communes and towns of the county, in the county's order. */
    public List<Place> places() {
        return sql().list(
                        "select siruta, name from base.county_uats() order by name collate \"ro-RO-x-icu\"",
                        row -> new Place(row.getInt("siruta"), row.getString("name")));
    }

    public void add(UUID id, UatCode uat, ObservationSheet sheet, Receipt receipt, Instant at, LocalDate due) {
        sql().run(
                        """
                        insert into core.notice (id, uat, family_head, address, phone, children, items, words, urgent,
                            sender_name, sender_function, sender_institution, sender_contact, receipt, received_at, due, state)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, 'received')""",
                        id,
                        uat.siruta(),
                        sheet.familyHead(),
                        sheet.address(),
                        sheet.phone(),
                        sheet.children(),
                        object(sheet.items()),
                        object(sheet.words()),
                        sheet.urgent(),
                        sheet.senderName(),
                        sheet.senderFunction(),
                        sheet.senderInstitution(),
                        sheet.senderContact(),
                        receipt.digest(),
                        at,
                        due);
    }

    /** Open ones by the day they are due, closed ones by the day they ended, at most {@value #MOST}. */
    public List<Notice> list(boolean closed) {
        return sql().list(
                        COLUMNS
                                + (closed
                                        ? "where state = 'closed' order by closed_at desc limit "
                                        : "where state <> 'closed' order by due, received_at limit ")
                                + MOST,
                        Notices::notice);
    }

    public Optional<Notice> find(UUID id) {
        return sql().first(COLUMNS + "where id = ?", Notices::notice, id);
    }

    /** The latest first. */
    public List<Notice> ofHouseholds(Collection<UUID> households) {
        return sql().list(COLUMNS + "where household_id = any(?) order by received_at desc", Notices::notice, (Object)
                households.toArray(UUID[]::new));
    }

    /** Every one, in the order of {@link #list}, as it comes. */
    public void each(boolean closed, Consumer<Notice> deed) {
        sql().each(
                        COLUMNS
                                + (closed
                                        ? "where state = 'closed' order by closed_at desc"
                                        : "where state <> 'closed' order by due, received_at"),
                        row -> deed.accept(notice(row)));
    }

    /** Locked until the commit. */
    public Optional<Notice> take(UUID id) {
        return sql().first(COLUMNS + "where id = ? for update", Notices::notice, id);
    }

    public Optional<Notice> of(Receipt receipt) {
        return sql().first(COLUMNS + "where receipt = ?", Notices::notice, (Object) receipt.digest());
    }

    public void taken(UUID id, String name, Instant at) {
        sql().run(
                        "update core.notice set state = 'taken', taken_by = ?, taken_by_name = ?, taken_at = ? where id = ?",
                        work.binding().actor(),
                        name,
                        at,
                        id);
    }

    /** @param household of the notice's commune, null when none was found */
    public void closed(
            UUID id, NoticeOutcome outcome, @Nullable String note, @Nullable UUID household, String name, Instant at) {
        sql().run("""
                        update core.notice set state = 'closed', outcome = ?, note = ?, household_id = ?, closed_by_name = ?,
                            closed_at = ? where id = ?""", outcome.code(), note, household, name, at, id);
    }

    private static JsonObject object(@Nullable Map<String, String> texts) {
        JsonObjectBuilder object = JsonMaker.object();
        if (texts != null) {
            texts.forEach((name, text) -> JsonMaker.addIfThere(object, name, text));
        }
        return object.build();
    }

    private static Map<String, String> texts(String json) {
        JsonObject object = JsonMaker.readObject(json);
        Map<String, String> texts = new LinkedHashMap<>();
        object.keySet().forEach(name -> texts.put(name, object.getString(name)));
        return texts;
    }

    private static Notice notice(ResultSet row) throws SQLException {
        int uat = row.getInt("uat");
        return new Notice(
                row.getObject("id", UUID.class),
                new UatCode(uat),
                new ObservationSheet(
                        uat,
                        row.getString("family_head"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getObject("children", Integer.class),
                        texts(row.getString("items")),
                        texts(row.getString("words")),
                        row.getBoolean("urgent"),
                        row.getString("sender_name"),
                        row.getString("sender_function"),
                        row.getString("sender_institution"),
                        row.getString("sender_contact")),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                row.getObject("due", LocalDate.class),
                row.getString("state"),
                row.getObject("taken_by", UUID.class),
                row.getString("taken_by_name"),
                row.getString("outcome"),
                row.getString("note"),
                row.getObject("household_id", UUID.class),
                row.getString("closed_by_name"),
                Sql.instant(row, "closed_at"));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
