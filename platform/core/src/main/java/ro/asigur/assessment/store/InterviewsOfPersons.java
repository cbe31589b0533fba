package ro.asigur.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ro.asigur.assessment.api.InterviewOfPerson;
import ro.asigur.assessment.api.LastInterview;
import ro.asigur.kernel.PersonId;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** One person's part of an interview, under row security of the person. */
@ApplicationScoped
public class InterviewsOfPersons implements InterviewOfPerson {

    private Work work;
    private Diagnoses diagnoses;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected InterviewsOfPersons() {}

    @Inject
    public InterviewsOfPersons(Work work, Diagnoses diagnoses) {
        this.work = work;
        this.diagnoses = diagnoses;
    }

    private record Held(UUID assessment, LocalDate visitDate, String version) {}

    @Override
    public Optional<LastInterview> last(PersonId person) {
        Sql sql = Sql.on(work.connection());
        return sql.first(
                        "select assessment_id, visit_date, version from core.last_interview_of(?)",
                        row -> new Held(
                                row.getObject("assessment_id", UUID.class),
                                row.getObject("visit_date", LocalDate.class),
                                row.getString("version")),
                        person.value())
                .map(held -> new LastInterview(
                        held.visitDate(),
                        held.version(),
                        sql.first(
                                        "select answers::text from core.answer_set where assessment_id = ? and person_id = ?",
                                        row -> Stored.object(row.getString(1)),
                                        held.assessment(),
                                        person.value())
                                .orElse(JsonValue.EMPTY_JSON_OBJECT),
                        diagnoses.standing(List.of(person.value()), held.assessment())));
    }
}
