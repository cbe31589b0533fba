package ro.asigur.example.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.spi.CareActor;

/** A short note about a place, seen by those who work in its commune. */
@Entity
@Table(schema = "plg_example", name = "note")
public class Note {

    /** Characters; the form says the same. */
    public static final int LONGEST = 500;

    @Id
    private UUID id;

    @Column(nullable = false)
    private int uat;

    @Column(nullable = false)
    private String text;

    @Column(name = "author", nullable = false)
    private UUID author;

    @Column(name = "author_name", nullable = false)
    private String authorName;

    @Column(name = "written_at", nullable = false)
    private OffsetDateTime writtenAt;

    protected Note() {}

    private Note(UUID id, UatCode uat, String text, CareActor author, java.time.Instant now) {
        this.id = id;
        this.uat = uat.siruta();
        this.text = text;
        this.author = author.id();
        this.authorName = author.name();
        this.writtenAt = now.atOffset(ZoneOffset.UTC);
    }

    /** @throws Refusal when the author does not work in the commune, or there is nothing to read in it, or too much */
    public static Note write(UatCode uat, String text, CareActor author, java.time.Instant now) {
        if (!author.worksIn(uat)) {
            throw Refusal.at("/uat", NotebookProblem.NOT_YOUR_COMMUNE);
        }
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw Refusal.at("/text", NotebookProblem.TEXT_LENGTH, java.util.Map.of("longest", LONGEST));
        }
        return new Note(UUID.randomUUID(), uat, plain, author, now);
    }

    public UUID id() {
        return id;
    }

    public UatCode uat() {
        return new UatCode(uat);
    }

    public String text() {
        return text;
    }

    public String authorName() {
        return authorName;
    }

    public OffsetDateTime writtenAt() {
        return writtenAt;
    }
}
