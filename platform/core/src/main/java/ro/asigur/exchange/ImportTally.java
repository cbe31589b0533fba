package ro.asigur.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ro.asigur.exchange.reading.Fault;
import ro.asigur.exchange.reading.ReadProblem;
import ro.asigur.exchange.store.Imports;
import ro.asigur.kernel.Problem;
import ro.asigur.tenancy.api.JsonMaker;

/** Counts one passage through a file: rows, households, what became of them, what was found. */
final class ImportTally {

    /** More are counted, not kept. */
    static final int KEPT = 1000;

    private static final Set<Problem> OF_FILE = Set.of(
            ReadProblem.HEADER_UNKNOWN,
            ReadProblem.HEADER_MISSING,
            ReadProblem.HEADER_TWICE,
            ReadProblem.FORMAT_VERSION,
            ReadProblem.ROW_KIND);

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Fault> fresh = new ArrayList<>();
    private final Set<String> ailing = new HashSet<>();
    private final Map<String, Integer> errorAt = new HashMap<>();
    private int rows;
    private int done;
    private int households;
    private int problems;
    private int kept;
    private boolean unreadable;

    /** A fault of a line is that of the row which the line becomes. */
    void fault(Fault fault) {
        problems++;
        if (kept + fresh.size() < KEPT) {
            fresh.add(fault);
        }
        if (fault.error()) {
            errorAt.put(fault.file(), fault.line());
            if (fault.line() == 0 || fault.field().isEmpty() || OF_FILE.contains(fault.problem())) {
                unreadable = true;
                count("unreadable", 1);
            }
        }
    }

    /** @return whether the row stands on a line with a fault */
    boolean row(String file, int line, String household) {
        rows++;
        boolean ails = errorAt.getOrDefault(file, -1) == line;
        if (ails) {
            ailing.add(household);
        }
        return ails;
    }

    void judged(List<Fault> faults) {
        for (Fault fault : faults) {
            problems++;
            if (kept + fresh.size() < KEPT) {
                fresh.add(fault);
            }
        }
    }

    boolean ails(String household) {
        return ailing.contains(household);
    }

    /** Lines that belong to nobody: which household is not whole cannot be told, so that none may come in. */
    boolean isUnreadable() {
        return unreadable;
    }

    void count(String what, int more) {
        if (more != 0) {
            counts.merge(what, more, Integer::sum);
        }
    }

    void household(String outcome) {
        done++;
        count(outcome, 1);
    }

    void found(int more) {
        households += more;
    }

    int rows() {
        return rows;
    }

    /** What is to be written down now, and the number of the first. */
    Fresh fresh() {
        Fresh now = new Fresh(kept + 1, List.copyOf(fresh));
        kept += fresh.size();
        fresh.clear();
        return now;
    }

    record Fresh(int first, List<Fault> faults) {}

    Imports.ImportProgress progress() {
        return new Imports.ImportProgress(rows, done, households, json(), problems);
    }

    private JsonObject json() {
        JsonObjectBuilder json = JsonMaker.object();
        counts.forEach(json::add);
        return json.build();
    }
}
