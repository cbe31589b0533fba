package ro.asigur.census.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.member;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.census.ComparePeople;
import ro.asigur.census.DuplicateCase;
import ro.asigur.census.FindDuplicates;
import ro.asigur.census.OpenDuplicates;
import ro.asigur.census.domain.Likeness.Someone;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.tenancy.api.Work;
import ro.asigur.testkit.county.WithCounties;

@WithCounties
class DuplicatesStoreIT {

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    Transactions transactions;

    @Inject
    Work work;

    @Inject
    ComparePeople compare;

    @Inject
    OpenDuplicates cases;

    @Inject
    FindDuplicates finder;

    private final Actor ana =
            FieldWork.whoMayAlso(worker("Ana", GAICEANA), "census.duplicate.decide", FindDuplicates.PERMISSION);
    private final Actor vasile =
            FieldWork.whoMayAlso(worker("Vasile", PARINCEA), "census.duplicate.decide", FindDuplicates.PERMISSION);
    private final Actor both = FieldWork.whoMayAlso(
            worker("Elena", GAICEANA, PARINCEA), "census.duplicate.decide", FindDuplicates.PERMISSION);

    private ComparePeople.Typed typed(
            UUID household, int village, int uat, String family, String given, String born, String cnp) {
        return new ComparePeople.Typed(
                null,
                household,
                village,
                uat,
                new MemberFields(
                        family,
                        given,
                        born == null ? null : LocalDate.parse(born),
                        "exact",
                        "f",
                        cnp,
                        null,
                        null,
                        "permanent",
                        null,
                        null,
                        null));
    }

    private List<UUID> alike(Actor actor, ComparePeople.Typed typed) {
        return current.as(actor, () -> compare.compare(() -> typed)).stream()
                .map(one -> one.person().id())
                .toList();
    }

    /** Through all pages: other tests leave pairs of their own. */
    private List<DuplicateCase> open(Actor actor, UUID person) {
        List<DuplicateCase> all = new ArrayList<>();
        String next = "0";
        while (next != null) {
            int from = Integer.parseInt(next);
            OpenDuplicates.Page page = current.as(actor, () -> cases.list("open", null, from, 100));
            all.addAll(page.items());
            next = page.next();
        }
        return all.stream()
                .filter(one -> one.one().id().equals(person) || one.other().id().equals(person))
                .toList();
    }

    @Test
    void who_is_being_written_down_is_compared_with_those_whom_the_worker_may_see() {
        String family = FieldWork.unheard();
        UUID house = field.houseOf(ana, GAICEANA, ARINI);
        UUID there = field.person(ana, house, family, "Ștefania", "1990-05-04");
        UUID another = field.houseOf(ana, GAICEANA, ARINI);
        assertEquals(
                List.of(there), alike(ana, typed(another, ARINI, GAICEANA, family, "Stefania", "1990-05-04", null)));
        assertEquals(
                List.of(there), alike(ana, typed(another, ARINI, GAICEANA, "Stefania", family, "1990-05-20", null)));
        assertEquals(
                List.of(there), alike(ana, typed(another, ARINI, GAICEANA, family, "Stefania", "1990-04-05", null)));
        assertEquals(
                List.of(there),
                alike(ana, typed(another, ARINI, GAICEANA, family + "-Rusu", "Ștefania", "1990-05-04", null)));
        assertEquals(List.of(), alike(ana, typed(another, ARINI, GAICEANA, family, "Elena", "1990-05-04", null)));
        assertEquals(List.of(), alike(ana, typed(another, ARINI, GAICEANA, "", "", null, null)));
        assertEquals(
                List.of(),
                alike(vasile, typed(null, BARNA, PARINCEA, family, "Ștefania", "1990-05-04", null)),
                "another commune's worker is told of somebody");
        assertEquals(
                1,
                alike(both, typed(null, BARNA, PARINCEA, family, "Ștefania", "1990-05-04", null))
                        .size());
    }

    @Test
    void a_cnp_alone_finds_its_owner_and_is_nowhere_in_the_trail() {
        String cnp = "285031204111" + Cnp.checkDigit("285031204111");
        UUID house = field.houseOf(ana, GAICEANA, ARINI);
        UUID owner = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(owner, house, FieldWork.unheard(), "Ana").add("cnp", cnp)));
        List<ComparePeople.Alike> found =
                current.as(ana, () -> compare.compare(() -> typed(null, 0, GAICEANA, "", "", null, cnp)));
        assertEquals(owner, found.get(0).person().id());
        assertTrue(found.get(0).reasons().contains("same-cnp"));
        assertEquals("*********" + cnp.substring(9), found.get(0).person().cnpMasked());
        assertEquals(
                0,
                transactions
                        .within(
                                ana.binding(),
                                () -> Sql.on(work.connection())
                                        .only(
                                                "select count(*) from base.audit_entry where after::text like ?",
                                                row -> row.getInt(1),
                                                "%" + cnp + "%"))
                        .intValue());
    }

    @Test
    void candidates_are_found_through_indexes_beneath_row_security() {
        transactions.within(ana.binding(), () -> {
            Lookalikes.Statement candidates = Lookalikes.candidates(
                    new Someone(
                            new UUID(0, 0),
                            "Popescu",
                            "Ion",
                            LocalDate.of(1990, 5, 4),
                            "exact",
                            "m",
                            null,
                            UUID.randomUUID(),
                            ARINI,
                            GAICEANA),
                    new byte[] {1});
            Sql sql = Sql.on(work.connection());
            sql.run("set local enable_seqscan = off");
            String plan = String.join(
                    "\n", sql.list("explain " + candidates.sql(), row -> row.getString(1), candidates.args()));
            for (String condition : List.of(
                    "Index Cond: \\(cnp_lookup = ",
                    "Index Cond: \\(household_id = ",
                    "Index Cond: \\(birth_date = ANY",
                    "Index Cond: \\(\\(birth_date >= ",
                    "Index Cond: \\(\\(token >= ")) {
                assertTrue(plan.matches("(?s).*" + condition + ".*"), condition + " in\n" + plan);
            }
            return null;
        });
    }

    @Test
    void the_night_finds_pairs_once_and_what_was_told_apart_stays_so() {
        String family = FieldWork.unheard();
        UUID first = field.person(ana, field.houseOf(ana, GAICEANA, ARINI), family, "Gheorghe", "1951-02-03");
        UUID second = field.person(ana, field.houseOf(ana, GAICEANA, ARINI), family, "George", "1951-02-13");
        UUID twin = field.person(ana, field.houseOf(ana, GAICEANA, ARINI), family, "Vasilica", "1951-02-03");
        UUID far = field.person(vasile, field.houseOf(vasile, PARINCEA, BARNA), family, "Gheorghe", "1951-02-03");
        assertTrue(current.as(both, finder::find) >= 2);
        assertEquals(0, current.as(both, finder::find), "a repeat finds something new");
        assertEquals(1, open(ana, first).size());
        assertEquals(2, open(both, first).size());
        assertEquals(0, open(both, twin).size());
        assertEquals(0, open(vasile, far).size(), "a pair of two communes is told to who sees one");
        DuplicateCase pair = open(ana, second).get(0);
        assertEquals(List.of("similar-name", "near-birth-date", "same-village"), pair.reasons());
        field.done(
                ana,
                command(
                        "census.tell-apart",
                        JsonMaker.object()
                                .add("personId", first.toString())
                                .add("otherId", second.toString())
                                .add("words", "Tată și fiu")));
        assertEquals(0, open(ana, first).size());
        current.as(both, finder::find);
        assertEquals(0, open(ana, second).size(), "offered again");
        DuplicateCase kept = current.as(ana, () -> cases.open(pair.id()));
        assertEquals("distinct", kept.state());
        assertEquals("Tată și fiu", kept.words());
        assertEquals("Ana", kept.decidedBy());
        assertThrows(Refusal.class, () -> current.as(vasile, () -> cases.open(pair.id())));
    }
}
