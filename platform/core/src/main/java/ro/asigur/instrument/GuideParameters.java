package ro.asigur.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.instrument.store.KeptGuides;
import ro.asigur.instrument.store.PublishedInstruments;
import ro.asigur.tenancy.api.CountyClock;

/** Query: the sums and limits that the guide reads, with all their values over time. */
@ApplicationScoped
public class GuideParameters {

    private KeptGuides kept;
    private PublishedInstruments published;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected GuideParameters() {}

    @Inject
    public GuideParameters(KeptGuides kept, PublishedInstruments published, CountyClock clock) {
        this.kept = kept;
        this.published = published;
        this.clock = clock;
    }

    /** @param values latest first; empty when a coming version reads it and nobody has written it yet */
    public record Sheet(String code, String textRo, String textEn, String unit, List<Value> values) {}

    /**
     * @param validTo last day, null when open
     * @param state {@code current}, {@code coming} or {@code past}
     * @param setBy null (as {@code setAt}) when it came with the product
     */
    public record Value(
            double value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String state,
            @Nullable String setBy,
            @Nullable Instant setAt) {}

    @Requires(InstrumentPermissions.READ)
    public List<Sheet> all() {
        Map<String, List<KeptGuides.Value>> byCode = new LinkedHashMap<>();
        List<KeptGuides.Value> values = kept.values();
        Map<String, Parameters.Dated> inForce = Parameters.inForce(
                clock.today(), values.stream().map(KeptGuides.Value::dated).toList());
        values.forEach(value -> byCode.computeIfAbsent(value.dated().code(), code -> new ArrayList<>())
                .add(value));
        List<Sheet> sheets = new ArrayList<>();
        known().forEach((code, described) -> {
            List<KeptGuides.Value> own = byCode.getOrDefault(code, List.of());
            sheets.add(new Sheet(
                    code,
                    described.getString("text_ro"),
                    described.getString("text_en"),
                    described.getString("unit"),
                    overTime(own, inForce.get(code))));
        });
        return sheets;
    }

    /** The parameters of the guide in force and of those to come, by code, as their files describe them. */
    Map<String, JsonObject> known() {
        Map<String, JsonObject> known = new LinkedHashMap<>();
        String current = published.currentlyPublished().version();
        for (KeptGuides.Version version : kept.versions()) {
            published
                    .published(version.version())
                    .ifPresent(one -> one.compiled()
                            .instrument()
                            .published()
                            .getJsonArray("parameters")
                            .getValuesAs(JsonObject.class)
                            .forEach(described -> known.putIfAbsent(described.getString("code"), described)));
            if (version.version().equals(current)) {
                break;
            }
        }
        return known;
    }

    /** A value gives way to the next one, whatever last day it was given. */
    private static List<Value> overTime(List<KeptGuides.Value> values, Parameters.@Nullable Dated inForce) {
        List<Value> told = new ArrayList<>();
        for (int i = values.size() - 1; i >= 0; i--) {
            Parameters.Dated dated = values.get(i).dated();
            LocalDate last = dated.validTo();
            if (i + 1 < values.size()) {
                LocalDate before = values.get(i + 1).dated().validFrom().minusDays(1);
                last = last == null || last.isAfter(before) ? before : last;
            }
            boolean later = inForce != null && dated.validFrom().isAfter(inForce.validFrom());
            told.add(new Value(
                    dated.value(),
                    dated.validFrom(),
                    last,
                    dated.source(),
                    dated.equals(inForce) ? "current" : later ? "coming" : "past",
                    values.get(i).setBy(),
                    values.get(i).setAt()));
        }
        return told;
    }
}
