package ro.asigur.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BACAU;
import static ro.asigur.field.FieldWork.BARNA;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.member;
import static ro.asigur.field.FieldWork.whoMayAlso;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.commands.CarryOut;
import ro.asigur.documents.api.Papers;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.testkit.county.WithCounties;
import ro.asigur.testkit.paper.PaperProof;

/** Reports of workers and communes, counted from what was recorded. */
@WithCounties
class ReportPapersStoreIT {

    /** Of the visits that the worked interviews pay. */
    private static final String MONTH = "2025-11";

    private static final String QUARTER = "2025-4";

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    Tenants tenants;

    @Inject
    Papers papers;

    @Inject
    PrintActivity activities;

    @Inject
    PrintParentsAbroad parentsAbroad;

    @Inject
    PrintSeparationRisk separationRisks;

    private static Actor reporter(String name, int... uats) {
        return whoMayAlso(worker(name, uats), "papers.report");
    }

    private PaperProof printed(Printable printable) {
        return new PaperProof(
                        papers.print(tenants.get(BACAU), printable.paper()).orElseThrow())
                .certified();
    }

    private static void says(PaperProof proof, String... told) {
        String text = proof.text();
        for (String one : told) {
            assertTrue(text.contains(one), "\"" + one + "\" is not in: " + text);
        }
    }

    private void interviewed(Actor worker, int uat, int village) {
        for (CarryOut.Outcome outcome :
                field.send(worker, FieldWork.interview("B", uat, village).commands())) {
            if (outcome.refusal() != null) {
                throw new AssertionError(outcome.refusal());
            }
        }
    }

    @Test
    void a_month_counts_what_the_worker_noted_and_names_nobody_visited() {
        Actor elena = reporter("Elena a lunii", GAICEANA);
        interviewed(elena, GAICEANA, ARINI);
        interviewed(elena, GAICEANA, ARINI);
        PaperProof proof = printed(current.as(elena, () -> activities.print(null, MONTH)));
        says(proof, "Elena a lunii, noiembrie 2025.", "Vizite 2", "Interviuri încheiate 2", "22 nov. 2025 2 2 0");
        assertFalse(proof.text().contains("Ștefănescu"), "families are not named");
        assertTrue(proof.placeOf("H1 Raport lunar") < proof.placeOf("H2 Pe zile"));
    }

    @Test
    void a_month_without_work_says_so_and_one_that_has_not_begun_is_refused() {
        Actor idle = reporter("Nimeni încă", GAICEANA);
        says(
                printed(current.as(idle, () -> activities.print(null, "2025-01"))),
                "Nu este notată nicio activitate în această lună.");
        String next = YearMonth.now(ZoneId.of("Europe/Bucharest")).plusMonths(2).toString();
        assertEquals(
                PapersProblem.PERIOD_IN_FUTURE,
                assertThrows(Refusal.class, () -> current.as(idle, () -> activities.print(null, next)))
                        .problem());
    }

    @Test
    void a_colleagues_month_is_for_who_oversees_the_teams() {
        Actor ana = reporter("Ana curioasa", GAICEANA);
        assertEquals(
                PapersProblem.WORKER_NOT_FOUND,
                assertThrows(Refusal.class, () -> current.as(ana, () -> activities.print(UUID.randomUUID(), MONTH)))
                        .problem());
    }

    @Test
    void children_with_parents_abroad_are_counted_in_three_groups() {
        Actor ana = reporter("Ana a trimestrului", GAICEANA);
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        String family = FieldWork.unheard();
        String shown = family.substring(0, 6); // a name without end is broken where its column ends
        UUID mother = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(mother, household, family, "Mama").add("presence", "strainatate")));
        field.done(
                ana,
                command(
                        "census.record-member",
                        member(child, household, family, "Ilinca")
                                .add("birthDate", "2018-02-01")
                                .add("mother", mother.toString())
                                .add("father", "absent")));
        PaperProof proof = printed(current.as(ana, () -> parentsAbroad.print(new UatCode(GAICEANA), QUARTER)));
        says(proof, "HG nr. 691/2015", "trimestrul IV 2025", "Ilinca " + shown);
        int sole = proof.placeOf("H2 Părintele unic susținător");
        int one = proof.placeOf("H2 Un singur părinte");
        int place = proof.placeOf("TH Ilinca " + shown);
        assertTrue(sole < place && place < one, proof.toString());
    }

    @Test
    void children_at_risk_are_listed_with_their_grounds() {
        Actor ana = reporter("Ana a observatorului", GAICEANA);
        interviewed(ana, GAICEANA, ARINI);
        PaperProof proof = printed(current.as(ana, () -> separationRisks.print(new UatCode(GAICEANA))));
        says(
                proof,
                "Legea nr. 156/2023",
                "sărăcie sau locuire precară a familiei",
                "copil4 Ștefănescu",
                "22 nov. 2025");
        assertEquals(4, proof.text().split("De completat din anexa oficială", -1).length - 1);
    }

    @Test
    void a_commune_where_nothing_is_on_file_has_reports_that_say_so_and_another_ones_is_not_told() {
        int empty = 20297; // a town of the county where no test works
        Actor there = reporter("Acolo", empty);
        says(
                printed(current.as(there, () -> parentsAbroad.print(new UatCode(empty), QUARTER))),
                ": 0 copii.",
                "Niciun copil.");
        says(
                printed(current.as(there, () -> separationRisks.print(new UatCode(empty)))),
                "niciun copil nu este înscris la risc");
        for (UatCode other : new UatCode[] {new UatCode(PARINCEA), new UatCode(BARNA)}) {
            assertEquals(
                    PapersProblem.COMMUNE_NOT_FOUND,
                    assertThrows(Refusal.class, () -> current.as(there, () -> separationRisks.print(other)))
                            .problem());
        }
    }
}
