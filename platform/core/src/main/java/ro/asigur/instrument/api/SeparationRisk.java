package ro.asigur.instrument.api;

import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Which children are at risk of being separated from their family as Law 156/2023 understands it, and on what grounds: read from
 * answers and from what the diagnosis raised. The grounds are data ({@code instrument/separation-risk.json}).
 */
public final class SeparationRisk {

    private static final List<Ground> GROUNDS = read();

    private SeparationRisk() {}

    /** @param rule true for a child: the ground is there */
    public record Ground(String code, Instrument.Text text, Rule rule) {}

    /** In the order in which they are told. */
    public static List<Ground> grounds() {
        return GROUNDS;
    }

    /**
     * @param diagnosis of that interview
     * @return codes of the grounds that are there, by child; children without any are left out
     */
    public static Map<String, List<String>> of(
            CompiledInstrument instrument, Interview interview, Parameters parameters, Diagnosis diagnosis) {
        Household household = new Household(instrument, interview, parameters);
        Map<String, Map<String, Double>> raised = new LinkedHashMap<>();
        diagnosis
                .findings()
                .forEach(finding -> raised.computeIfAbsent(finding.person(), any -> new LinkedHashMap<>())
                        .put(finding.vulnerability(), (double) finding.priority()));
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (Subject subject : household.subjects) {
            if (!subject.child()) {
                continue;
            }
            String id = subject.member.id();
            RuleTrace trace = new RuleTrace(household, subject, raised.getOrDefault(id, Map.of()));
            List<String> there = GROUNDS.stream()
                    .filter(ground -> trace.of(ground.rule()).value() == Trit.TRUE)
                    .map(Ground::code)
                    .toList();
            if (!there.isEmpty()) {
                children.put(id, there);
            }
        }
        return children;
    }

    private static List<Ground> read() {
        try (InputStream in = SeparationRisk.class.getResourceAsStream("/instrument/separation-risk.json")) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: separation-risk.json");
            }
            try (JsonReader reader = JsonMaker.reader(in)) {
                List<Ground> grounds = new ArrayList<>();
                for (JsonNode node : new JsonNode(reader.readObject(), "").objects("grounds")) {
                    grounds.add(new Ground(
                            node.string("code"),
                            new Instrument.Text(node.string("text_ro"), node.string("text_en")),
                            RuleReader.read(node.object("rule_ast"))));
                }
                return List.copyOf(grounds);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
