package ro.asigur.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.launcher.control.ControlCalls;
import ro.asigur.launcher.control.ControlCalls.County;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/** The first filling of a demo, and what a person reads when the server stands. */
final class Welcome {
    /** About the households of one commune. */
    static final long SAMPLE_HOUSEHOLDS = 1070;

    private final Options options;
    private final Texts texts;
    private final Screen screen;
    private final ControlCalls calls;

    Welcome(Options options, Texts texts, Screen screen, ControlCalls calls) {
        this.options = options;
        this.texts = texts;
        this.screen = screen;
        this.calls = calls;
    }

    /** @param ready how long the start took until the server served */
    void fillAndShow(Duration ready) {
        long from = System.nanoTime();
        try {
            List<County> counties = calls.counties();
            boolean filled = options.demo() && fill(counties);
            addresses(counties);
            if (options.demo()) {
                accounts(counties);
            } else {
                links();
            }
            Duration filling = Duration.ofNanos(System.nanoTime() - from);
            screen.line("");
            screen.line(
                    filled
                            ? texts.say("welcome.ready-filled", seconds(ready), seconds(ready.plus(filling)))
                            : texts.say("welcome.ready", seconds(ready)));
            screen.line(texts.say("welcome.stop"));
        } catch (IOException e) {
            throw new StartRefused(e, StartProblem.SAMPLE_FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** Was there anything to fill? */
    private boolean fill(List<County> counties) throws IOException {
        boolean filled = false;
        for (County county : counties) {
            if (county.households() == 0) {
                screen.line(texts.say("welcome.sample", county.name()));
                calls.sample(
                        county.id(),
                        null,
                        SAMPLE_HOUSEHOLDS,
                        1,
                        (done, of) -> screen.progress(county.name(), done, of));
                filled = true;
            }
        }
        return filled;
    }

    private void addresses(List<County> counties) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.say("welcome.front"), options.webAddress(options.host())));
        for (County county : counties) {
            rows.add(List.of(county.name(), county.url()));
        }
        rows.add(List.of(texts.say("welcome.national"), options.webAddress("national." + options.host())));
        screen.line("");
        screen.table(rows);
    }

    private void accounts(List<County> counties) throws IOException {
        Map<String, String> names = counties.stream().collect(Collectors.toMap(County::id, County::name));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.say("account.county"),
                texts.say("account.user"),
                texts.say("account.password"),
                texts.say("account.role"),
                texts.say("account.uat"),
                texts.say("account.code")));
        for (Map<String, @Nullable Object> account : calls.accounts()) {
            rows.add(List.of(
                    names.getOrDefault(ControlCalls.text(account, "county"), texts.say("welcome.national")),
                    ControlCalls.text(account, "username"),
                    ControlCalls.text(account, "password"),
                    ControlCalls.text(account, texts.romanian() ? "roleRo" : "roleEn"),
                    ControlCalls.text(account, "uat"),
                    ControlCalls.text(account, "code")));
        }
        screen.line("");
        screen.line(texts.say("account.head"));
        screen.table(rows);
    }

    private void links() throws IOException {
        List<Map<String, @Nullable Object>> links = calls.firstAdministrators();
        if (!links.isEmpty()) {
            screen.line("");
            screen.line(texts.say("welcome.links"));
            screen.table(links.stream()
                    .map(link -> List.of(ControlCalls.text(link, "county"), ControlCalls.text(link, "link")))
                    .toList());
        }
    }

    private String seconds(Duration duration) {
        Locale locale = texts.romanian() ? Locale.forLanguageTag("ro") : Locale.ENGLISH;
        return String.format(locale, "%.1f", duration.toMillis() / 1000.0);
    }
}
