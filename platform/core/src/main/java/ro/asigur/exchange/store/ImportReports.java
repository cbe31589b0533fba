package ro.asigur.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.exchange.reading.Fault;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** What was found in a file, and what became of its households. */
@ApplicationScoped
public class ImportReports {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ImportReports() {}

    @Inject
    public ImportReports(Work work) {
        this.work = work;
    }

    /** @param number counts an import's problems, from 1 */
    public record Kept(
            int number, String file, int line, String field, boolean error, String problem, JsonObject args) {}

    /** @param first number of the first of them */
    public void add(UUID id, int first, List<Fault> faults) {
        JsonArrayBuilder rows = JsonMaker.array();
        int number = first;
        for (Fault fault : faults) {
            var args = JsonMaker.object();
            fault.args().forEach((name, value) -> args.add(name, value.toString()));
            rows.add(JsonMaker.object()
                    .add("number", number++)
                    .add("file", fault.file())
                    .add("line", fault.line())
                    .add("field", fault.field())
                    .add("weight", fault.error() ? "error" : "notice")
                    .add("problem", fault.problem().code())
                    .add("args", args));
        }
        sql().run("""
                        insert into core.import_problem (import_id, number, file, line, field, weight, problem, args)
                        select ?, number, file, line, field, weight, problem, args from jsonb_to_recordset(?::jsonb)
                            as told (number integer, file text, line integer, field text, weight text, problem text, args jsonb)
                        on conflict do nothing""", id, rows.build());
    }

    /** Errors first, then in the order of the file. */
    public List<Kept> page(UUID id, int after, int most) {
        return sql().list(
                        """
                        select * from (
                            select row_number() over (order by weight, file, line, number)::integer as place, file, line, field,
                                weight, problem, args::text as args
                            from core.import_problem where import_id = ?) told
                        where place > ? order by place limit ?""",
                        row -> new Kept(
                                row.getInt("place"),
                                row.getString("file"),
                                row.getInt("line"),
                                row.getString("field"),
                                row.getString("weight").equals("error"),
                                row.getString("problem"),
                                JsonMaker.readObject(row.getString("args"))),
                        id,
                        after,
                        most);
    }

    /** @param outcome added, changed, same, refused; {@code household} ours, null when it stayed out */
    public record Outcome(
            String externalId, String outcome, @Nullable UUID household) {}

    /** Outcomes of those that a run has gone through before. */
    public Map<String, String> outcomes(UUID id, List<String> externalIds) {
        Map<String, String> outcomes = new HashMap<>();
        sql().list(
                        "select external_id, outcome from core.import_household where import_id = ? and external_id = any (?)",
                        row -> outcomes.put(row.getString("external_id"), row.getString("outcome")),
                        id,
                        externalIds.toArray(String[]::new));
        return outcomes;
    }

    public void add(UUID id, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Rows rows = Rows.into(
                "core.import_household",
                List.of("import_id uuid", "external_id text", "outcome text", "household_id uuid"));
        outcomes.forEach(one -> rows.add(id, one.externalId(), one.outcome(), one.household()));
        rows.write(sql());
    }

    private Sql sql() {
        return Sql.on(work.connection());
    }
}
