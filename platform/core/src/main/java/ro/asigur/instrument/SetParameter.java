package ro.asigur.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.InstrumentProblem;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.instrument.store.KeptGuides;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * A sum or limit gets a new value from a day on, with the act that it comes from. Earlier visits keep the value of their day; a
 * value that has begun is never overwritten, one still to come may be.
 */
@ApplicationScoped
public class SetParameter {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_SOURCE = 300;
    private static final int YEARS_AHEAD = 2;
    private static final double MOST_MONTHS = 1_200;
    private static final double MOST_MONEY = 1_000_000;

    private GuideParameters parameters;
    private KeptGuides kept;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SetParameter() {}

    @Inject
    public SetParameter(
            GuideParameters parameters,
            KeptGuides kept,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.parameters = parameters;
        this.kept = kept;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @param body {@code {code, value, validFrom, source}}
     * @throws Refusal {@code instrument.parameter-refused} with a field for everything that is wrong
     */
    @Requires(InstrumentPermissions.MANAGE)
    public void set(JsonObject body) {
        List<Refusal.Field> wrong = new ArrayList<>();
        String code = text(body, "code");
        JsonObject described = parameters.known().get(code);
        String unit = described == null ? "" : described.getString("unit");
        if (described == null) {
            wrong.add(new Refusal.Field("/code", InstrumentProblem.UNKNOWN_PARAMETER, Map.of("parameter", code)));
        }
        Double value = value(body, unit.equals("months"), wrong);
        LocalDate from = day(body, wrong);
        String source = text(body, "source");
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            wrong.add(new Refusal.Field("/source", InstrumentProblem.SOURCE_MISSING, Map.of("max", LONGEST_SOURCE)));
        }
        Parameters.Dated before = from == null ? null : sameDay(code, from);
        if (before != null && !before.validFrom().isAfter(clock.today())) {
            wrong.add(new Refusal.Field(
                    "/validFrom",
                    InstrumentProblem.DAY_TAKEN,
                    Map.of("day", before.validFrom().toString(), "value", plain(before.value()))));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(InstrumentProblem.PARAMETER_REFUSED, wrong);
        }
        keep(
                new Parameters.Dated(
                        code, Objects.requireNonNull(value), unit, Objects.requireNonNull(from), null, source),
                before);
    }

    private void keep(Parameters.Dated value, Parameters.@Nullable Dated before) {
        kept.set(value, actor.get().name(), clock.now());
        UUID subject = UUID.nameUUIDFromBytes(("parameter " + value.code()).getBytes(StandardCharsets.UTF_8));
        audit.wrote("parameter.set", subject, null, before == null ? JsonValue.NULL : told(before), told(value));
        outbox.publish(new Fact(
                "instrument.ParameterSet",
                null,
                null,
                JsonMaker.object().add("code", value.code()).build()));
    }

    private static JsonObject told(Parameters.Dated value) {
        return JsonMaker.object()
                .add("code", value.code())
                .add("value", value.value())
                .add("validFrom", value.validFrom().toString())
                .add("source", value.source())
                .build();
    }

    private Parameters.@Nullable Dated sameDay(String code, LocalDate day) {
        return kept.values().stream()
                .map(KeptGuides.Value::dated)
                .filter(dated -> dated.code().equals(code) && dated.validFrom().equals(day))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonObject body, String key) {
        return body.get(key) instanceof JsonString text ? text.getString().strip() : "";
    }

    private static @Nullable Double value(JsonObject body, boolean months, List<Refusal.Field> wrong) {
        double most = months ? MOST_MONTHS : MOST_MONEY;
        if (body.get("value") instanceof JsonNumber number) {
            double value = number.doubleValue();
            if (value >= 0 && value <= most && (!months || value == Math.rint(value))) {
                return value;
            }
        }
        wrong.add(new Refusal.Field("/value", InstrumentProblem.NOT_A_SUM, Map.of("max", plain(most))));
        return null;
    }

    private @Nullable LocalDate day(JsonObject body, List<Refusal.Field> wrong) {
        LocalDate latest = clock.today().plusYears(YEARS_AHEAD);
        try {
            LocalDate day = LocalDate.parse(text(body, "validFrom"));
            if (!day.isBefore(EARLIEST) && !day.isAfter(latest)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // told below, like a day too far away
        }
        wrong.add(new Refusal.Field(
                "/validFrom",
                InstrumentProblem.NOT_A_DAY,
                Map.of("min", EARLIEST.toString(), "max", latest.toString())));
        return null;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
