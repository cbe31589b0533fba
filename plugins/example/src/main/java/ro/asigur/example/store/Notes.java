package ro.asigur.example.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.example.domain.Note;
import ro.asigur.kernel.UatCode;

/** The notes that the open unit of work may see: row security leaves those of its communes. */
public record Notes(EntityManager em) {

    private static final int PAGE = 100;

    public void add(Note note) {
        em.persist(note);
    }

    public Optional<Note> find(UUID id) {
        return Optional.ofNullable(em.find(Note.class, id));
    }

    /** The newest first, a hundred at most. */
    public List<Note> of(UatCode uat) {
        return em.createQuery("select n from Note n where n.uat = :uat order by n.writtenAt desc", Note.class)
                .setParameter("uat", uat.siruta())
                .setMaxResults(PAGE)
                .getResultList();
    }

    /** @return how many were removed */
    public int removeOlderThan(Instant day) {
        return em.createQuery("delete from Note n where n.writtenAt < :day")
                .setParameter("day", day.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
