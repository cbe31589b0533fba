package ro.asigur.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.asigur.field.FieldWork.ARINI;
import static ro.asigur.field.FieldWork.BACAU;
import static ro.asigur.field.FieldWork.GAICEANA;
import static ro.asigur.field.FieldWork.PARINCEA;
import static ro.asigur.field.FieldWork.command;
import static ro.asigur.field.FieldWork.whoMayAlso;
import static ro.asigur.field.FieldWork.worker;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ro.asigur.casework.api.CaseworkReports;
import ro.asigur.commands.CarryOut;
import ro.asigur.documents.api.Papers;
import ro.asigur.field.FieldWork;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.intake.NoticesInScope;
import ro.asigur.intake.SendSheet;
import ro.asigur.intake.domain.ObservationSheet;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenants;
import ro.asigur.tenancy.api.Transactions;
import ro.asigur.testkit.county.WithCounties;
import ro.asigur.testkit.paper.PaperProof;

/** Papers of a file, from what is on file: certified, complete, read in the right order, and for nobody of another commune. */
@WithCounties
class FilePapersStoreIT {

    private final Actor ana = whoMayAlso(
            worker("Ana Ștefănescu", GAICEANA), "intake.notice.read", "intake.notice.handle", "papers.report");
    private final Actor vasile =
            whoMayAlso(worker("Vasile", PARINCEA), "intake.notice.read", "intake.notice.handle", "papers.report");

    @Inject
    FieldWork field;

    @Inject
    CurrentActor current;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Papers papers;

    @Inject
    CaseworkReports casework;

    @Inject
    SendSheet sheets;

    @Inject
    NoticesInScope notices;

    @Inject
    PrintPlan plans;

    @Inject
    PrintObservationSheet observationSheets;

    @Inject
    PrintRiskSheet riskSheets;

    @Inject
    PrintMonitoring monitorings;

    private PaperProof printed(Printable printable) {
        assertTrue(printable.fileName().matches("[a-z-]+-\\d{4}-\\d{2}-\\d{2}\\.pdf"), printable.fileName());
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

    private static void inOrder(PaperProof proof, String... lines) {
        List<Integer> places =
                java.util.stream.Stream.of(lines).map(proof::placeOf).toList();
        assertEquals(places.stream().sorted().toList(), places, proof.toString());
    }

    private FieldWork.Interview interviewed() {
        FieldWork.Interview interview = FieldWork.interview("B", GAICEANA, ARINI);
        for (CarryOut.Outcome outcome : field.send(ana, interview.commands())) {
            if (outcome.refusal() != null) {
                throw new AssertionError(outcome.refusal());
            }
        }
        return interview;
    }

    private UUID planOf(UUID household) {
        return transactions.within(
                ana.binding(),
                () -> casework.currentPlan(new HouseholdId(household))
                        .orElseThrow()
                        .id());
    }

    @Test
    void a_plan_tells_services_by_category_who_and_by_when_and_leaves_room_to_sign() {
        UUID plan = planOf(interviewed().household());
        PaperProof proof = printed(current.as(ana, () -> plans.print(plan)));
        says(
                proof,
                "Plan de servicii",
                "Legea nr. 156/2023",
                "Ștefănescu",
                "toată gospodăria",
                "asistent social",
                "Acordul familiei nu a fost încă cerut.",
                "Responsabilul de caz");
        inOrder(
                proof,
                "H1 Plan de servicii",
                "H2 Gospodăria",
                "TH Serviciul",
                "H2 Acordul familiei",
                "TH Responsabilul de caz");
    }

    @Test
    void a_signature_drawn_on_the_screen_is_a_picture_with_words_for_who_cannot_see_it() {
        UUID plan = planOf(interviewed().household());
        field.done(
                ana,
                command(
                        "casework.record-agreement",
                        JsonMaker.object()
                                .add("agreementId", UUID.randomUUID().toString())
                                .add("planId", plan.toString())
                                .add("agreement", "da")
                                .add("signer", "Maria Ștefănescu")
                                .add("on", "2025-11-22")
                                .add("way", "drawn")
                                .add("signature", "M10 20L200 90L300 40L310 55")));
        PaperProof proof = printed(current.as(ana, () -> plans.print(plan)));
        says(proof, "Familia este de acord cu planul.", "Maria Ștefănescu, 22 nov. 2025, a semnat pe ecran");
        assertEquals(List.of("Semnătura desenată a reprezentantului familiei: Maria Ștefănescu"), proof.pictures());
    }

    private UUID notice(String head) {
        sheets.send(
                tenants.get(BACAU),
                "192.0.2." + (int) (Math.random() * 250),
                new ObservationSheet(
                        GAICEANA,
                        head,
                        "lângă moară",
                        null,
                        2,
                        Map.of("1a", "da", "2b", "nu"),
                        Map.of("4", "Cel mare nu mai vine la şcoală.\n<b>Deloc.</b>"),
                        true,
                        "Elena Țurcanu",
                        "învățătoare",
                        "Școala Găiceana",
                        null));
        return current.as(ana, () -> notices.list(false)).stream()
                .filter(row -> row.familyHead().equals(head))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void an_observation_sheet_shows_what_was_sent_and_marks_the_groups_that_the_official_annex_completes() {
        UUID notice = notice(FieldWork.unheard());
        PaperProof proof = printed(current.as(ana, () -> observationSheets.print(notice)));
        says(
                proof,
                "HG nr. 691/2015",
                "Familia se află în situație de sărăcie 1 (da)",
                "Familia este monoparentală 2 (nu)",
                "Familia este beneficiară de beneficii sociale nespus",
                "Cel mare nu mai vine la școală. <b>Deloc.</b>",
                "Semnalată ca urgentă",
                "Elena Țurcanu");
        assertEquals(4, proof.text().split("de completat din anexa oficială", -1).length - 1);
        inOrder(
                proof,
                "H1 Fișă de observație",
                "H2 Familia",
                "H2 1. Situația economică",
                "H2 6. Comportamente la risc");
    }

    @Test
    void a_risk_sheet_has_parents_and_a_section_for_each_child_with_its_risks_and_why() {
        UUID household = interviewed().household();
        PaperProof proof = printed(current.as(ana, () -> riskSheets.print(household)));
        says(
                proof,
                "Fișă de identificare a riscurilor",
                "Ana Ștefănescu, la vizita din 22 nov. 2025",
                "Date despre mamă",
                "Date despre principalul îngrijitor al copiilor",
                "Cel puțin un risc: se întocmește planul de servicii.",
                "Copil care trăiește în condiții nesănătoase de locuire",
                "suspectată");
        assertEquals(4, proof.text().split("de completat din anexa oficială", -1).length - 1);
        inOrder(
                proof,
                "H1 Fișă de identificare a riscurilor",
                "H2 I. Date despre gospodărie",
                "H2 II. Date despre familia referită",
                "H3 Date despre copil",
                "TH Copil care trăiește în condiții nesănătoase de locuire",
                "H2 3. Starea de sănătate",
                "H2 Concluzia");
    }

    @Test
    void a_household_without_people_interview_or_plan_has_papers_that_say_so() {
        UUID household = field.houseOf(ana, GAICEANA, ARINI);
        says(
                printed(current.as(ana, () -> riskSheets.print(household))),
                "Gospodăria nu a fost încă evaluată.",
                "Nu este înscris niciun membru.",
                "În gospodărie nu este înscris niciun copil.",
                "Nu s-a constatat niciun risc");
        says(
                printed(current.as(ana, () -> monitorings.print(household))),
                "Gospodăria nu are înscrisă nicio nevoie.",
                "Niciun serviciu nu este întârziat.",
                "Nu este notat niciun serviciu dat.");
    }

    @Test
    void monitoring_tells_needs_over_time_what_is_late_and_what_was_given() {
        UUID household = interviewed().household();
        PaperProof proof = printed(current.as(ana, () -> monitorings.print(household)));
        says(proof, "Nevoile în timp", "suspectată", "Ana Ștefănescu", "Servicii întârziate", "29 nov. 2025");
        inOrder(proof, "H1 Raport de monitorizare", "H2 Nevoile în timp", "H2 Servicii întârziate", "H2 Servicii date");
    }

    @Test
    void who_may_not_read_assessments_is_given_a_monitoring_report_without_them() {
        UUID household = interviewed().household();
        Actor reader = new Actor(
                BACAU, ana.id(), ana.name(), ana.roles(), java.util.Set.of("casework.plan.read"), ana.uats(), "ro");
        PaperProof proof = printed(current.as(reader, () -> monitorings.print(household)));
        says(proof, "Evaluările gospodăriei nu pot fi citite de cine tipărește.");
        assertFalse(proof.text().contains("suspectată"));
    }

    @Test
    void nobody_of_another_commune_is_shown_a_paper_and_who_may_not_read_the_file_may_not_print_it() {
        UUID plan = planOf(interviewed().household());
        UUID notice = notice(FieldWork.unheard());
        assertEquals(
                PapersProblem.PLAN_NOT_FOUND,
                assertThrows(Refusal.class, () -> current.as(vasile, () -> plans.print(plan)))
                        .problem());
        assertEquals(
                PapersProblem.NOTICE_NOT_FOUND,
                assertThrows(Refusal.class, () -> current.as(vasile, () -> observationSheets.print(notice)))
                        .problem());
        Actor reader = new Actor(BACAU, ana.id(), ana.name(), ana.roles(), java.util.Set.of(), ana.uats(), "ro");
        assertEquals(
                403,
                assertThrows(Refusal.class, () -> current.as(reader, () -> plans.print(plan)))
                        .problem()
                        .status());
        UUID household = interviewed().household();
        assertEquals(
                PapersProblem.HOUSEHOLD_NOT_FOUND,
                assertThrows(Refusal.class, () -> current.as(vasile, () -> riskSheets.print(household)))
                        .problem());
        assertEquals(
                PapersProblem.HOUSEHOLD_NOT_FOUND,
                assertThrows(Refusal.class, () -> current.as(vasile, () -> monitorings.print(household)))
                        .problem());
    }
}
