package ro.asigur.exchange.store;

import java.time.Instant;
import java.util.List;
import ro.asigur.exchange.judging.Arrival;
import ro.asigur.tenancy.api.Sql;

/** Vulnerabilities that come in without an interview: needs added by hand, with where they come from as the reason. */
final class NeedRows {

    private final Rows needs = Rows.into(
            "core.need",
            List.of(
                    "person_id uuid",
                    "uat integer",
                    "vulnerability text",
                    "state text",
                    "priority smallint",
                    "hand_priority smallint"));
    private final Rows steps = Rows.into(
            "core.need_step",
            List.of(
                    "person_id uuid",
                    "uat integer",
                    "vulnerability text",
                    "after_state text",
                    "priority smallint",
                    "reason text",
                    "made_by uuid",
                    "made_by_name text",
                    "made_at timestamptz"),
            "version = 1",
            "what = 'added'");

    private final SampleRows.Author author;
    private final String system;
    private final Instant now;

    NeedRows(SampleRows.Author author, String system, Instant now) {
        this.author = author;
        this.system = system;
        this.now = now;
    }

    void add(Arrival arrival, Arrival.HandNeed need) {
        needs.add(need.person(), arrival.uat(), need.vulnerability(), need.state(), need.priority(), need.priority());
        steps.add(
                need.person(),
                arrival.uat(),
                need.vulnerability(),
                need.state(),
                need.priority(),
                system,
                author.id(),
                author.name(),
                now);
    }

    void write(Sql sql) {
        needs.write(sql);
        steps.write(sql);
    }
}
