package ro.asigur.team.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.team.domain.Validity;
import ro.asigur.team.store.Bodies.Body;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Members of bodies by institution and function, and protocols of collaboration. */
@ApplicationScoped
public class BodyPapers {

    @Inject
    Work work;

    /** @param account null: somebody without an account here */
    public record Member(
            UUID id,
            String name,
            String institution,
            String function,
            @Nullable String contact,
            @Nullable UUID account,
            Validity mandate) {}

    public record Protocol(UUID id, String number, LocalDate signedOn, Validity validity, List<String> parties) {}

    private static @Nullable Integer uat(Body body) {
        return body.uat() == null ? null : body.uat().siruta();
    }

    /** Adds it, or writes it anew. @return false when the id is of another body's */
    public boolean put(Body of, Member member) {
        return sql().run(
                                """
                        insert into core.body_member (id, body_id, uat, name, institution, function, contact, account, mandate_from,
                            mandate_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, institution = excluded.institution,
                            function = excluded.function, contact = excluded.contact, account = excluded.account,
                            mandate_from = excluded.mandate_from, mandate_to = excluded.mandate_to
                        where body_member.body_id = excluded.body_id""",
                                member.id(),
                                of.id(),
                                uat(of),
                                member.name(),
                                member.institution(),
                                member.function(),
                                member.contact(),
                                member.account(),
                                member.mandate().from(),
                                member.mandate().to())
                == 1;
    }

    /** By institution and name. */
    public List<Member> members(UUID body) {
        return sql().list("""
                        select id, name, institution, function, contact, account, mandate_from, mandate_to from core.body_member
                        where body_id = ? order by institution collate "ro-RO-x-icu", name collate "ro-RO-x-icu", id""", BodyPapers::member, body);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("institution"),
                row.getString("function"),
                row.getString("contact"),
                row.getObject("account", UUID.class),
                new Validity(
                        row.getObject("mandate_from", LocalDate.class), row.getObject("mandate_to", LocalDate.class)));
    }

    /** Adds it, or writes it anew. @return false when the id is of another body's */
    public boolean put(Body of, Protocol protocol) {
        return sql().run(
                                """
                        insert into core.body_protocol (id, body_id, uat, number, signed_on, valid_from, valid_to, parties)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set number = excluded.number, signed_on = excluded.signed_on,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to, parties = excluded.parties
                        where body_protocol.body_id = excluded.body_id""",
                                protocol.id(),
                                of.id(),
                                uat(of),
                                protocol.number(),
                                protocol.signedOn(),
                                protocol.validity().from(),
                                protocol.validity().to(),
                                protocol.parties().toArray(String[]::new))
                == 1;
    }

    /** The latest first. */
    public List<Protocol> protocols(UUID body) {
        return sql().list(
                        """
                        select id, number, signed_on, valid_from, valid_to, parties from core.body_protocol where body_id = ?
                        order by valid_from desc, id""",
                        row -> new Protocol(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getObject("signed_on", LocalDate.class),
                                new Validity(
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class)),
                                Sql.texts(row, "parties")),
                        body);
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
