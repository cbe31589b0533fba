package ro.asigur.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.documents.api.Files;
import ro.asigur.documents.api.Files.KeptFile;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.team.domain.Quorum;
import ro.asigur.team.domain.TeamProblem;
import ro.asigur.team.store.Bodies;
import ro.asigur.team.store.Bodies.Body;
import ro.asigur.team.store.Bodies.Counted;
import ro.asigur.team.store.BodyPapers;
import ro.asigur.team.store.Meetings;
import ro.asigur.team.store.Meetings.Decision;
import ro.asigur.team.store.Meetings.Meeting;
import ro.asigur.team.store.Meetings.OfMeeting;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.territory.api.Gazetteer;

/** Query: the bodies of one's communes, the county's for who works in all of it; one opened whole, by the same number of statements. */
@ApplicationScoped
@Requires(TeamPermissions.READ)
public class BodiesInScope {

    @Inject
    Bodies bodies;

    @Inject
    BodyPapers papers;

    @Inject
    Meetings meetings;

    @Inject
    Files files;

    @Inject
    Gazetteer gazetteer;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    /**
     * @param uat null: the county's, then {@code uatName} is empty
     * @param members with a mandate today
     * @param protocol whether one is valid today
     * @param runsOut mandates and protocols that run out within sixty days
     */
    public record BodyRow(
            UUID id,
            String kind,
            @Nullable Integer uat,
            String uatName,
            LocalDate foundedOn,
            @Nullable String act,
            int members,
            boolean protocol,
            int runsOut,
            @Nullable LocalDate lastMeeting,
            @Nullable LocalDate nextMeeting) {}

    /** @param standing coming, valid, soon (runs out within sixty days), over */
    public record MemberRow(
            UUID id,
            String name,
            String institution,
            String function,
            @Nullable String contact,
            @Nullable UUID account,
            LocalDate from,
            @Nullable LocalDate to,
            String standing) {}

    public record FileRow(UUID id, String name, String mediaType, int size, Instant keptAt, String keptBy) {}

    public record ProtocolRow(
            UUID id,
            String number,
            LocalDate signedOn,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> parties,
            String standing,
            List<FileRow> files) {}

    /** @param quorum whether enough were present; null until it was held */
    public record MeetingRow(
            UUID id,
            LocalDate on,
            @Nullable LocalTime at,
            String place,
            String agenda,
            @Nullable String minutes,
            List<UUID> present,
            @Nullable Integer entitled,
            @Nullable Boolean quorum,
            List<Decision> decisions,
            String recordedBy,
            Instant recordedAt,
            List<FileRow> files) {}

    public record BodySheet(
            BodyRow body, List<MemberRow> members, List<ProtocolRow> protocols, List<MeetingRow> meetings) {}

    /** @param uat null: all in scope */
    public List<BodyRow> list(@Nullable Integer uat) {
        return bodies.all(uat, clock.today()).stream().map(this::row).toList();
    }

    public BodySheet open(UUID id) {
        Body body = bodies.find(id).orElseThrow(() -> Refusal.of(TeamProblem.BODY_NOT_FOUND));
        LocalDate today = clock.today();
        Counted counted = bodies.all(body.uat() == null ? null : body.uat().siruta(), today).stream()
                .filter(one -> one.body().id().equals(id))
                .findFirst()
                .orElseThrow();
        List<BodyPapers.Protocol> protocols = papers.protocols(id);
        List<Meeting> held = meetings.of(id);
        Map<UUID, List<Decision>> decisions = meetings.decisions(id).stream()
                .collect(Collectors.groupingBy(
                        OfMeeting::meeting, Collectors.mapping(OfMeeting::decision, Collectors.toList())));
        Map<UUID, List<FileRow>> ofProtocols = files(
                FilesOfProtocols.KIND,
                protocols.stream().map(BodyPapers.Protocol::id).toList());
        Map<UUID, List<FileRow>> ofMeetings =
                files(FilesOfMeetings.KIND, held.stream().map(Meeting::id).toList());
        audit.read("body.opened", id, body.uat(), JsonValue.NULL);
        return new BodySheet(
                row(counted),
                papers.members(id).stream().map(one -> member(one, today)).toList(),
                protocols.stream()
                        .map(one -> new ProtocolRow(
                                one.id(),
                                one.number(),
                                one.signedOn(),
                                one.validity().from(),
                                one.validity().to(),
                                one.parties(),
                                one.validity().on(today),
                                ofProtocols.getOrDefault(one.id(), List.of())))
                        .toList(),
                held.stream()
                        .map(one -> meeting(
                                one,
                                decisions.getOrDefault(one.id(), List.of()),
                                ofMeetings.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    private BodyRow row(Counted counted) {
        Body body = counted.body();
        UatCode uat = body.uat();
        return new BodyRow(
                body.id(),
                body.kind(),
                uat == null ? null : uat.siruta(),
                uat == null ? "" : gazetteer.uatName(uat).orElse(""),
                body.foundedOn(),
                body.act(),
                counted.members(),
                counted.protocol(),
                counted.runsOut(),
                counted.lastMeeting(),
                counted.nextMeeting());
    }

    private static MemberRow member(BodyPapers.Member one, LocalDate today) {
        return new MemberRow(
                one.id(),
                one.name(),
                one.institution(),
                one.function(),
                one.contact(),
                one.account(),
                one.mandate().from(),
                one.mandate().to(),
                one.mandate().on(today));
    }

    private static MeetingRow meeting(Meeting one, List<Decision> decisions, List<FileRow> files) {
        Integer entitled = one.entitled();
        return new MeetingRow(
                one.id(),
                one.on(),
                one.at(),
                one.place(),
                one.agenda(),
                one.minutes(),
                one.present(),
                entitled,
                entitled == null ? null : Quorum.isMet(one.present().size(), entitled),
                decisions,
                one.recordedBy(),
                one.recordedAt(),
                files);
    }

    /** Those that count, by what they belong to. */
    private Map<UUID, List<FileRow>> files(String kind, List<UUID> owners) {
        return files.of(kind, owners).stream()
                .filter(one -> one.withdrawnAt() == null)
                .collect(Collectors.groupingBy(
                        KeptFile::ownerId,
                        Collectors.mapping(
                                one -> new FileRow(
                                        one.id(), one.name(), one.mediaType(), one.size(), one.keptAt(), one.keptBy()),
                                Collectors.toList())));
    }
}
