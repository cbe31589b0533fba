package ro.asigur.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.cases.domain.CasesProblem;
import ro.asigur.cases.store.CaseComments;
import ro.asigur.cases.store.CaseComments.Comment;
import ro.asigur.cases.store.Cases.CareCase;
import ro.asigur.casework.api.HouseholdPlans;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Something is said of a case or of a line of its plan; what asks for an answer waits until it is given or done. */
@ApplicationScoped
@Requires(CasesPermissions.COMMENT)
public class CommentOnCase {

    @Inject
    CaseFacts facts;

    @Inject
    CaseComments comments;

    @Inject
    HouseholdPlans plans;

    @Inject
    CurrentActor actor;

    @Inject
    CountyClock clock;

    @Inject
    AuditTrail audit;

    /**
     * @param id made by the device
     * @param line of the household's plan; null: the case as a whole
     * @param replyTo any comment of the thread; null begins one
     */
    public record Said(
            UUID id,
            UUID careCase,
            @Nullable UUID line,
            @Nullable UUID replyTo,
            @Nullable String words,
            boolean needsAnswer) {}

    /** @throws Refusal {@code cases.closed-takes-no-question} when a closed case is asked something */
    public void say(Said said) {
        CareCase found = facts.take(said.careCase());
        String words = CaseFacts.words(said.words(), "/words");
        if (words == null) {
            throw Refusal.at("/words", CasesProblem.WORDS_NEEDED);
        }
        if (said.needsAnswer() && found.isClosed()) {
            throw Refusal.at("/needsAnswer", CasesProblem.CLOSED_TAKES_NO_QUESTION);
        }
        Comment first = first(said);
        UUID line = first == null ? said.line() : first.line();
        if (first == null && line != null && !plans.hasLine(found.household(), line)) {
            throw Refusal.at("/lineId", CasesProblem.LINE_NOT_FOUND);
        }
        Actor author = actor.get();
        UUID thread = first == null ? said.id() : first.thread();
        boolean added = comments.add(
                found.uat(),
                new Comment(
                        said.id(),
                        found.id(),
                        line,
                        thread,
                        words,
                        said.needsAnswer(),
                        author.may(CasesPermissions.SUPERVISE),
                        clock.now(),
                        author.id(),
                        author.name(),
                        null,
                        null,
                        null));
        if (!added) {
            throw Refusal.at("/commentId", CasesProblem.ID_IN_USE);
        }
        if (first != null) {
            comments.answered(thread, author.id(), clock.now());
        }
        JsonObjectBuilder told = JsonMaker.object().add("words", words).add("needsAnswer", said.needsAnswer());
        JsonMaker.addIfThere(told, "thread", first == null ? null : thread);
        audit.wrote("case.commented", found.id(), found.uat(), JsonValue.NULL, told.build());
        facts.tell(found, "CommentWritten");
    }

    private @Nullable Comment first(Said said) {
        UUID replyTo = said.replyTo();
        if (replyTo == null) {
            return null;
        }
        return comments.take(replyTo)
                .filter(one -> one.careCase().equals(said.careCase()))
                .orElseThrow(() -> Refusal.at("/replyTo", CasesProblem.COMMENT_NOT_FOUND));
    }

    /** What was asked is done: the team says so, or who asked. */
    public void settle(UUID id) {
        Comment asked = comments.take(id).orElseThrow(() -> Refusal.at("/commentId", CasesProblem.COMMENT_NOT_FOUND));
        Actor author = actor.get();
        if (!author.may(CasesPermissions.KEEP) && !asked.by().equals(author.id())) {
            throw Refusal.at("/commentId", CasesProblem.NOT_YOURS);
        }
        if (!asked.needsAnswer()) {
            throw Refusal.at("/commentId", CasesProblem.NOTHING_ASKED);
        }
        if (asked.doneAt() != null) {
            return;
        }
        CareCase found = facts.take(asked.careCase());
        comments.done(id, clock.now(), author.name());
        audit.wrote(
                "case.comment-settled",
                found.id(),
                found.uat(),
                JsonValue.NULL,
                JsonMaker.object().add("comment", id.toString()).build());
        facts.tell(found, "CommentSettled");
    }
}
