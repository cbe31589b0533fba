package ro.asigur.example;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import ro.asigur.example.domain.Note;
import ro.asigur.example.domain.NotebookProblem;
import ro.asigur.example.store.Notes;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.spi.CareContext;
import ro.asigur.spi.CareFact;

/** What can be done with the notebook of one county. */
public final class Notebook {

    static final String GUEST = "guest";
    static final String KEEP_DAYS = "example.keep-days";
    private static final Logger LOG = Logger.getLogger(Notebook.class.getName());

    private final CareContext context;

    Notebook(CareContext context) {
        this.context = context;
    }

    /** A note as others read it. */
    public record Read(UUID id, int uat, String text, String author, OffsetDateTime writtenAt) {

        static Read of(Note note) {
            return new Read(note.id(), note.uat().siruta(), note.text(), note.authorName(), note.writtenAt());
        }
    }

    /** Notes of a commune, the newest first; none for who does not work there. */
    public List<Read> read(UatCode uat) {
        return context.within(
                unit -> new Notes(unit.em()).of(uat).stream().map(Read::of).toList());
    }

    /** Writes a note down, for the trail too, and tells that it was written. */
    public Read write(UatCode uat, String text) {
        return context.within(unit -> {
            Note note = Note.write(uat, text, context.actor().orElseThrow(), context.now());
            new Notes(unit.em()).add(note);
            JsonObject ids =
                    Json.createObjectBuilder().add("note", note.id().toString()).build();
            unit.wrote("example.note.written", note.id(), uat, JsonValue.NULL, Json.createValue(note.text()));
            unit.publish(new CareFact("example.NoteWritten", uat, null, ids));
            return Read.of(note);
        });
    }

    /** A link with which somebody without an account reads one note, once. */
    public String share(UUID id) {
        return context.within(unit -> {
            Note note = new Notes(unit.em()).find(id).orElseThrow(() -> Refusal.of(NotebookProblem.NO_SUCH_NOTE));
            JsonObject payload =
                    Json.createObjectBuilder().add("note", note.id().toString()).build();
            return unit.link(GUEST, Set.of(note.uat()), payload);
        });
    }

    /** What the link shows; it is used up. */
    public Read readAsGuest(String token) {
        return context.redeem(
                GUEST,
                token,
                (unit, link) -> new Notes(unit.em())
                        .find(UUID.fromString(link.payload().getString("note")))
                        .map(Read::of)
                        .orElseThrow(() -> Refusal.of(NotebookProblem.NO_SUCH_NOTE)));
    }

    /** The nightly job: notes older than the county's limit go. */
    void removeOld() {
        Duration kept = Duration.ofDays(Long.parseLong(context.setting(KEEP_DAYS)));
        int removed = context.within(
                unit -> new Notes(unit.em()).removeOlderThan(context.now().minus(kept)));
        LOG.info(() -> removed + " old notes removed in " + context.tenant());
    }
}
