package ro.asigur.exchange.sample;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ro.asigur.instrument.api.CompiledInstrument;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Parameters;
import ro.asigur.instrument.api.Publication;

/** Censuses and the shipped instrument for tests. */
final class Samples {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    static final Instrument INSTRUMENT = Publication.publish(read("instrument.json"));
    static final CompiledInstrument COMPILED = CompiledInstrument.of(INSTRUMENT);
    static final Parameters PARAMETERS = new Parameters(java.util.Map.of(
            "VMI_AI",
            366.0,
            "VMI_ELDER",
            533.0,
            "VMI_FAM",
            930.0,
            "CRECHE_MIN_MONTHS",
            12.0,
            "KG_COMPULSORY_MONTHS",
            48.0,
            "SMALL_CHILD_MAX_MONTHS",
            71.0));

    /** Two communes of Bacău, by their real codes. */
    static final Commune NEGRI = new Commune(
            23644,
            "Negri",
            2649,
            List.of(
                    new Commune.Village(23653, "Negri"),
                    new Commune.Village(23662, "Brad"),
                    new Commune.Village(23671, "Călinești")));

    static final Commune GAICEANA = new Commune(
            22665,
            "Găiceana",
            2630,
            List.of(new Commune.Village(22674, "Găiceana"), new Commune.Village(22683, "Arini")));

    private Samples() {}

    static SampleCensus commune(int households, long seed) {
        return SampleCensus.of(List.of(NEGRI), households, seed, LAST_DAY);
    }

    static Stream<SampleHousehold> households(SampleCensus census) {
        List<SampleHousehold> all = new ArrayList<>();
        for (Commune commune : census.communes()) {
            IntStream.range(0, census.householdsIn(commune.siruta()))
                    .mapToObj(index -> census.household(commune.siruta(), index))
                    .forEach(all::add);
        }
        return all.stream();
    }

    private static jakarta.json.JsonObject read(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/instrument/" + name));
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
