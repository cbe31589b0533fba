package ro.asigur.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.documents.api.Files;
import ro.asigur.documents.api.Files.FileToKeep;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.DemoStory;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.team.store.Meetings.Decision;
import ro.asigur.tenancy.api.CountyClock;

/** A demo county's bodies: an ECI in each demo commune, with its protocol and meetings, and the county's UJSS. */
@ApplicationScoped
public class DemoTeams implements DemoStory {

    private static final String HALL = "Primăria";

    @Inject
    FoundBody founding;

    @Inject
    KeepMember members;

    @Inject
    KeepProtocol protocols;

    @Inject
    KeepMeeting meetings;

    @Inject
    BodiesInScope bodies;

    @Inject
    Files files;

    @Inject
    CountyClock clock;

    @Inject
    CurrentActor current;

    @Inject
    DemoTeams self;

    @Override
    public int order() {
        return 800;
    }

    @Override
    public void tell(TenantId county, List<Actor> cast) {
        cast.stream()
                .filter(one ->
                        one.roles().contains("social-worker") && one.uats().size() == 1)
                .forEach(worker -> current.as(worker, () -> self.eci(worker, cast)));
        cast.stream()
                .filter(one -> one.roles().contains("coordinator-dgaspc"))
                .findFirst()
                .ifPresent(coordinator -> current.as(coordinator, () -> self.ujss(cast)));
    }

    /** Whether it was told now. */
    @Requires(TeamPermissions.KEEP)
    public boolean eci(Actor worker, List<Actor> cast) {
        UatCode uat = worker.uats().get(0);
        if (!bodies.list(uat.siruta()).isEmpty()) {
            return false;
        }
        LocalDate today = clock.today();
        UUID eci = UuidCreator.getTimeOrderedEpoch();
        founding.found(new FoundBody.Founding(eci, "eci", uat.siruta(), today.minusMonths(11), "HCL 14"));
        List<UUID> present = new ArrayList<>();
        for (Actor one : cast) {
            if (one.worksIn(uat) && one.uats().size() < 5 && one.may(TeamPermissions.READ)) {
                present.add(member(eci, one.name(), institution(one), function(one), one.id(), today.plusDays(40)));
            }
        }
        member(eci, "Vasile Ungureanu", "Poliția locală", "agent de proximitate", null, today.plusYears(1));
        protocol(eci, today, uat, "Primăria, DSP, CJRAE, Inspectoratul de Poliție");
        meetings.put(new KeepMeeting.Told(
                UuidCreator.getTimeOrderedEpoch(),
                eci,
                today.minusDays(20),
                LocalTime.of(10, 0),
                HALL,
                "Cazurile deschise; copiii care lipsesc de la școală",
                present,
                List.of(
                        new Decision(
                                "Se vizitează împreună familiile cu revizuirea depășită.",
                                worker.name(),
                                today.plusDays(10)),
                        new Decision("Școala trimite lunar lista absențelor.", null, null)),
                "S-au discutat cazurile deschise. Membrii prezenți au fost de acord cu hotărârile de mai jos."));
        meetings.put(new KeepMeeting.Told(
                UuidCreator.getTimeOrderedEpoch(),
                eci,
                today.plusDays(12),
                LocalTime.of(10, 0),
                HALL,
                "Revizuirea cazurilor; pregătirea iernii",
                List.of(),
                List.of(),
                null));
        return true;
    }

    /** Whether it was told now. */
    @Requires(TeamPermissions.KEEP)
    public boolean ujss(List<Actor> cast) {
        if (bodies.list(null).stream().anyMatch(one -> one.uat() == null)) {
            return false;
        }
        LocalDate today = clock.today();
        UUID ujss = UuidCreator.getTimeOrderedEpoch();
        founding.found(new FoundBody.Founding(ujss, "ujss", null, today.minusYears(1), "Ordinul prefectului 203"));
        for (Actor one : cast) {
            if (one.roles().contains("ujss-supervisor") || one.roles().contains("coordinator-dgaspc")) {
                member(ujss, one.name(), institution(one), function(one), one.id(), null);
            }
        }
        member(ujss, "Mihai Arsene", "DSP", "medic de sănătate publică", null, today.plusDays(50));
        protocol(ujss, today, null, "Prefectura, DGASPC, DSP, ISJ, AJOFM, AJPIS");
        return true;
    }

    private static String institution(Actor one) {
        if (one.roles().contains("school-counsellor")) {
            return "CJRAE";
        }
        if (one.roles().contains("ujss-supervisor")) {
            return "Prefectura";
        }
        return one.roles().contains("coordinator-dgaspc") ? "DGASPC" : HALL;
    }

    private static String function(Actor one) {
        if (one.roles().contains("community-nurse")) {
            return "asistent medical comunitar";
        }
        if (one.roles().contains("school-counsellor")) {
            return "consilier școlar";
        }
        if (one.roles().contains("ujss-supervisor")) {
            return "supervizor";
        }
        return one.roles().contains("coordinator-dgaspc") ? "coordonator județean" : "asistent social";
    }

    private UUID member(
            UUID body,
            String name,
            String institution,
            String function,
            @Nullable UUID account,
            @Nullable LocalDate to) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        members.put(new KeepMember.Told(
                id,
                body,
                name,
                institution,
                function,
                null,
                account,
                clock.today().minusMonths(11),
                to));
        return id;
    }

    private void protocol(UUID body, LocalDate today, @Nullable UatCode uat, String parties) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        protocols.put(new KeepProtocol.Told(
                id,
                body,
                "112/" + today.minusMonths(11).getYear(),
                today.minusMonths(11),
                today.minusMonths(11),
                today.plusMonths(13),
                List.of(parties.split(", "))));
        files.put(new FileToKeep(
                UuidCreator.getTimeOrderedEpoch(),
                uat,
                FilesOfProtocols.KIND,
                id,
                "protocol de colaborare (exemplu).pdf",
                page("Protocol de colaborare - exemplu pentru demonstratie")));
    }

    /** One page with one line, as the format asks for it. */
    private static byte[] page(String line) {
        String text = "BT /F1 16 Tf 60 760 Td (" + line + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int at = 0; at < objects.size(); at++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(at + 1).append(" 0 obj\n").append(objects.get(at)).append("\nendobj\n");
        }
        int start = pdf.length();
        int size = objects.size() + 1;
        pdf.append("xref\n0 ").append(size).append('\n').append(table);
        pdf.append("trailer\n<< /Size ")
                .append(size)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
