package ro.asigur.exchange.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ro.asigur.exchange.reading.Buckets;
import ro.asigur.exchange.reading.Fault;
import ro.asigur.kernel.Problem;

/** What was found wrong with one household. */
final class Faults {

    private final List<Fault> all = new ArrayList<>();

    void error(Buckets.Placed at, String field, Problem problem) {
        error(at, field, problem, Map.of());
    }

    void error(Buckets.Placed at, String field, Problem problem, Map<String, Object> args) {
        all.add(Fault.error(at.place(), field, problem, args));
    }

    void notice(Buckets.Placed at, String field, Problem problem, Map<String, Object> args) {
        all.add(Fault.notice(at.place(), field, problem, args));
    }

    boolean isBad() {
        return all.stream().anyMatch(Fault::error);
    }

    List<Fault> all() {
        return List.copyOf(all);
    }
}
