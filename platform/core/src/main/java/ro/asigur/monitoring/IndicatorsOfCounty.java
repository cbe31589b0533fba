package ro.asigur.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.monitoring.domain.Indicator;
import ro.asigur.monitoring.store.Measures;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/** The indicators of the communes that the reader works in, side by side; and their counting anew. */
@ApplicationScoped
public class IndicatorsOfCounty {

    private Measures measures;
    private CountHouseholds counting;
    private Work work;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected IndicatorsOfCounty() {}

    @Inject
    public IndicatorsOfCounty(Measures measures, CountHouseholds counting, Work work, AuditTrail audit) {
        this.measures = measures;
        this.counting = counting;
        this.work = work;
        this.audit = audit;
    }

    /** @param of null for a count; else the number is out of it */
    public record Value(int n, @Nullable Integer of) {}

    /** @param values in the order of the indicators */
    public record Row(int uat, String name, List<Value> values) {}

    public record Column(String code, String group, String ro, String en, boolean share) {}

    /** @param total of all rows */
    public record Sheet(List<Column> columns, List<Row> rows, List<Value> total) {}

    /**
     * @param from, until months, {@code 2026-11}, both counted in; null: no limit
     * @throws Refusal {@code monitoring.month-wrong}
     */
    @Requires(MonitoringPermissions.INDICATORS)
    public Sheet read(@Nullable String from, @Nullable String until) {
        YearMonth first = month("/from", from);
        YearMonth last = month("/until", until);
        List<Measures.Line> all =
                measures.sums(first == null ? null : first.atDay(1), last == null ? null : last.atDay(1));
        Map<Integer, List<Measures.Line>> byUat = new LinkedHashMap<>();
        all.forEach(line -> byUat.computeIfAbsent(line.uat(), any -> new java.util.ArrayList<>())
                .add(line));
        return new Sheet(
                Indicator.all().stream()
                        .map(one -> new Column(one.code(), one.group(), one.ro(), one.en(), one.denominator() != null))
                        .toList(),
                byUat.values().stream()
                        .map(lines -> new Row(lines.get(0).uat(), lines.get(0).uatName(), values(lines)))
                        .toList(),
                values(all));
    }

    private static List<Value> values(List<Measures.Line> lines) {
        return Indicator.all().stream()
                .map(one -> new Value(
                        sum(lines, one.numerator()), one.denominator() == null ? null : sum(lines, one.denominator())))
                .toList();
    }

    private static int sum(List<Measures.Line> lines, Indicator.Sum sum) {
        return lines.stream()
                .filter(line -> sum.takes(line.name(), line.dim()))
                .mapToInt(Measures.Line::n)
                .sum();
    }

    private static @Nullable YearMonth month(String pointer, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text);
        } catch (DateTimeParseException notAMonth) {
            throw Refusal.at(pointer, MonitoringProblem.MONTH_WRONG);
        }
    }

    /** Counts everything anew from what its owners tell; nothing may change by it. */
    @Requires(MonitoringPermissions.REBUILD)
    public void rebuild() {
        work.binding().uats().forEach(uat -> counting.recount(uat.siruta()));
        audit.wrote(
                "indicators.rebuilt",
                new UUID(0, 0),
                null,
                JsonValue.NULL,
                JsonMaker.object().add("uats", work.binding().uats().size()).build());
    }
}
