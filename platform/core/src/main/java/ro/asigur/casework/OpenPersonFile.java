package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.api.InterviewOfPerson;
import ro.asigur.assessment.api.LastInterview;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.census.api.PersonRegister;
import ro.asigur.census.api.PersonSheet;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;

/** Query: one person's file, as who was granted her alone may read it. The reading goes into the trail. */
@ApplicationScoped
public class OpenPersonFile {

    private PersonRegister people;
    private InterviewOfPerson interviews;
    private CurrentActor actor;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected OpenPersonFile() {}

    @Inject
    public OpenPersonFile(PersonRegister people, InterviewOfPerson interviews, CurrentActor actor, AuditTrail audit) {
        this.people = people;
        this.interviews = interviews;
        this.actor = actor;
        this.audit = audit;
    }

    /** @param interview null before the first one, and for who may not read assessments */
    public record PersonFile(PersonSheet person, @Nullable LastInterview interview) {}

    @Requires(CaseworkPermissions.FILE)
    public PersonFile open(PersonId id) {
        PersonSheet person = people.find(id).orElseThrow(() -> Refusal.of(CaseworkProblem.PERSON_NOT_FOUND));
        LastInterview interview = actor.get().may(CaseworkPermissions.ASSESSMENTS)
                ? interviews.last(id).orElse(null)
                : null;
        audit.read("person.opened", id.value(), new UatCode(person.uat()), JsonValue.NULL);
        return new PersonFile(person, interview);
    }
}
