package ro.asigur.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.launcher.control.CallRefused;
import ro.asigur.launcher.control.ControlCalls;
import ro.asigur.launcher.control.ControlFile;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** {@code load}: asks the running server for more households of a believable county. */
final class Load {
    private final Options options;
    private final Texts texts;
    private final Screen screen;

    Load(Options options, Texts texts, Screen screen) {
        this.options = options;
        this.texts = texts;
        this.screen = screen;
    }

    /** @throws StartRefused NO_SERVER if none runs on this data folder, LOAD_REFUSED with the server's sentence */
    void run() {
        String county = options.text("county").orElse("");
        try {
            ControlFile control = ControlFile.read(options.data())
                    .orElseThrow(() -> new StartRefused(StartProblem.NO_SERVER, options.data()));
            long households = options.number("households", 1, 1_000_000).orElse(1L);
            long seed =
                    options.number("seed", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(1L);
            Map<String, @Nullable Object> summary = new ControlCalls(control, texts.language())
                    .sample(
                            county,
                            options.text("commune").orElse(null),
                            households,
                            seed,
                            (done, of) -> screen.progress(county, done, of));
            show(summary);
        } catch (ConnectException e) {
            throw new StartRefused(e, StartProblem.NO_SERVER, options.data());
        } catch (CallRefused e) {
            throw new StartRefused(e, StartProblem.LOAD_REFUSED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new StartRefused(e, StartProblem.LOAD_REFUSED, String.valueOf(e));
        }
    }

    private void show(Map<String, @Nullable Object> summary) {
        screen.line(texts.say(
                "load.summary",
                ControlCalls.number(summary, "households"),
                ControlCalls.number(summary, "persons"),
                decimal(summary.get("seconds")),
                decimal(summary.get("personsPerSecond"))));
        if (summary.get("vulnerabilities") instanceof Map<?, ?> counts) {
            List<List<String>> rows = new ArrayList<>();
            counts.forEach((code, count) -> rows.add(List.of(
                    String.valueOf(code), count instanceof Double value ? String.valueOf(Math.round(value)) : "")));
            screen.line("");
            screen.line(texts.say("load.vulnerabilities"));
            screen.table(rows);
        }
    }

    private static String decimal(@Nullable Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : "";
    }
}
