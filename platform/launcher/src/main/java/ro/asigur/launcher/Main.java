package ro.asigur.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import ro.asigur.launcher.Options.Command;
import ro.asigur.launcher.problem.StartRefused;

/** {@code java -jar asigur.jar}: see {@code --help}. */
public final class Main {
    private Main() {}

    public static void main(String... words) {
        Map<String, String> environment = System.getenv();
        Screen screen = Screen.real();
        Texts texts = Texts.of(environment, Options.languageWished(List.of(words), environment));
        try {
            Options options = Options.parse(List.of(words), environment);
            texts = Texts.of(environment, options.text("lang").orElse(""));
            run(options, texts, screen);
        } catch (StartRefused e) {
            screen.line("");
            screen.line(texts.say(e));
            System.exit(e.problem().exitCode());
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            screen.line("");
            screen.line(texts.say("fault", trace));
            System.exit(1);
        }
    }

    private static void run(Options options, Texts texts, Screen screen) {
        if (options.command() == Command.HELP) {
            screen.line(texts.say("help"));
        } else if (options.command() == Command.LOAD) {
            new Load(options, texts, screen).run();
        } else {
            Start start = new Start(options, texts, screen);
            // also the way out of a refused start: what had been started is ended, and the exit code kept
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(start, texts, screen), "asigur-end"));
            try {
                start.run();
            } catch (RuntimeException e) {
                if (!start.isClosed()) {
                    throw e;
                }
                // somebody ended the program while it was starting: what breaks then is no news
            }
        }
    }

    private static void end(Start start, Texts texts, Screen screen) {
        if (start.isRunning()) {
            screen.line("");
            screen.line(texts.say("end.stopping"));
            start.close();
            screen.line(texts.say("end.stopped"));
        }
    }
}
