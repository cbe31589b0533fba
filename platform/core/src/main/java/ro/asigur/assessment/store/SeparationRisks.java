package ro.asigur.assessment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ro.asigur.assessment.domain.Draft;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** Children at risk of being separated from their family. */
@ApplicationScoped
public class SeparationRisks {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SeparationRisks() {}

    @Inject
    public SeparationRisks(Work work) {
        this.work = work;
    }

    /** @param grounds codes */
    public record AtRisk(UUID person, List<String> grounds, UUID assessment, LocalDate visitDate) {}

    /** What the household's latest assessment says takes the place of what an earlier one said. */
    public void replace(Draft draft, Collection<UUID> members, Map<String, List<String>> children) {
        sql().run("delete from core.separation_risk where person_id = any(?)", (Object) members.toArray(UUID[]::new));
        if (children.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = JsonMaker.array();
        children.forEach((person, grounds) ->
                rows.add(JsonMaker.object().add("person", person).add("grounds", JsonMaker.texts(grounds))));
        sql().run("""
                        insert into core.separation_risk (person_id, uat, grounds, assessment_id, visit_date)
                        select person, ?, grounds, ?, ? from jsonb_to_recordset(?::jsonb) as r (person uuid, grounds text[])""", draft.visited().uat().siruta(), draft.id(), draft.visitDate(), rows.build());
    }

    public List<AtRisk> of(Collection<UUID> persons) {
        return sql().list(
                        """
                        select person_id, grounds, assessment_id, visit_date from core.separation_risk
                        where person_id = any(?) order by person_id""",
                        row -> new AtRisk(
                                row.getObject("person_id", UUID.class),
                                Sql.texts(row, "grounds"),
                                row.getObject("assessment_id", UUID.class),
                                row.getObject("visit_date", LocalDate.class)),
                        (Object) persons.toArray(UUID[]::new));
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
