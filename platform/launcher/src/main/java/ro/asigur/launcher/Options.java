package ro.asigur.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/**
 * What the person asked for: the command line wins over the environment ({@code --port} over {@code ASIGUR_PORT}).
 *
 * @param command what to do
 * @param values by the name of the option, without dashes; a switch has the value {@code true}
 */
record Options(Command command, Map<String, String> values) {
    private static final List<String> SWITCHES = List.of("no-demo", "help");
    private static final List<String> OF_START = List.of(
            "port",
            "address",
            "host",
            "data",
            "tls-cert",
            "tls-key",
            "jdbc-url",
            "jdbc-user",
            "jdbc-password",
            "tenants",
            "plugins",
            "lang");
    private static final List<String> OF_LOAD = List.of("county", "households", "seed", "commune", "data", "lang");
    /** Settings of the machine, which may also stand in the environment; what to load may not. */
    private static final List<String> OF_ENVIRONMENT = List.of(
            "port",
            "address",
            "host",
            "data",
            "tls-cert",
            "tls-key",
            "jdbc-url",
            "jdbc-user",
            "jdbc-password",
            "tenants",
            "plugins",
            "lang",
            "no-demo");

    private static final int HIGHEST_PORT = 65535;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z]([a-z0-9-]*[a-z0-9])?");

    enum Command {
        START,
        LOAD,
        HELP
    }

    /** @throws StartRefused WRONG_OPTION, naming the word that was not understood */
    static Options parse(List<String> words, Map<String, String> environment) {
        boolean load = !words.isEmpty() && words.get(0).equals("load");
        Map<String, String> values = new LinkedHashMap<>();
        OF_ENVIRONMENT.forEach(name -> {
            String value =
                    environment.get("ASIGUR_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        });
        read(load ? words.subList(1, words.size()) : words, load ? OF_LOAD : OF_START, values);
        Options options = new Options(
                values.containsKey("help") ? Command.HELP : load ? Command.LOAD : Command.START, Map.copyOf(values));
        options.check();
        return options;
    }

    /** What {@code --lang} or {@code ASIGUR_LANG} says, found also among words that are not understood; else nothing. */
    static String languageWished(List<String> words, Map<String, String> environment) {
        String wished = environment.getOrDefault("ASIGUR_LANG", "");
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--lang=")) {
                wished = words.get(i).substring("--lang=".length());
            } else if (words.get(i).equals("--lang") && i + 1 < words.size()) {
                wished = words.get(i + 1);
            }
        }
        return wished;
    }

    private static void read(List<String> words, List<String> known, Map<String, String> values) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = word.startsWith("--") ? word.substring(2, equals < 0 ? word.length() : equals) : "";
            if (word.equals("-h")) {
                values.put("help", "true");
            } else if (SWITCHES.contains(name) && equals < 0) {
                values.put(name, "true");
            } else if (!known.contains(name)) {
                throw new StartRefused(StartProblem.WRONG_OPTION, word);
            } else if (equals >= 0) {
                values.put(name, word.substring(equals + 1));
            } else if (i + 1 < words.size()) {
                values.put(name, words.get(++i));
            } else {
                throw new StartRefused(StartProblem.WRONG_OPTION, word);
            }
        }
    }

    private void check() {
        if (command == Command.HELP) {
            return;
        }
        port();
        number("households", 1, 1_000_000);
        number("seed", Integer.MIN_VALUE, Integer.MAX_VALUE);
        text("no-demo").filter(value -> !value.matches("true|false|1|0")).ifPresent(value -> {
            throw wrong("no-demo", value);
        });
        // the launcher itself must reach the server on 127.0.0.1
        text("address")
                .filter(value -> !value.matches("127\\.0\\.0\\.1|0\\.0\\.0\\.0"))
                .ifPresent(value -> {
                    throw wrong("address", value);
                });
        // counties are labels in front of it, which cannot stand before a number of the network
        text("host").filter(value -> !HOST.matcher(value).matches()).ifPresent(value -> {
            throw wrong("host", value);
        });
        text("jdbc-url")
                .filter(value -> !value.matches("jdbc:postgresql://[^/]+/(\\?.*)?"))
                .ifPresent(value -> {
                    throw wrong("jdbc-url", value);
                });
        for (String missing : List.of("jdbc-user", "jdbc-password")) {
            if (text("jdbc-url").isPresent() && text(missing).isEmpty()) {
                throw new StartRefused(StartProblem.WRONG_OPTION, "--jdbc-url, --" + missing + " ?");
            }
        }
        if (text("tls-cert").isPresent() != text("tls-key").isPresent()) {
            throw new StartRefused(StartProblem.WRONG_OPTION, "--tls-cert + --tls-key");
        }
        if (command == Command.LOAD
                && (text("county").isEmpty() || text("households").isEmpty())) {
            throw new StartRefused(StartProblem.WRONG_OPTION, "load --county … --households …");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Of the address that people open; 8080 if nobody said. */
    int port() {
        return (int) number("port", 1, HIGHEST_PORT).orElse(8080L).longValue();
    }

    /** The installation's own name; counties are labels in front of it. */
    String host() {
        return text("host").orElse("localhost");
    }

    /** As people type it, e.g. {@code http://national.localhost:8080/}: a port that goes without saying is not said. */
    String webAddress(String host) {
        boolean plain = port() == (tls() ? HTTPS_PORT : HTTP_PORT);
        return (tls() ? "https://" : "http://") + host + (plain ? "" : ":" + port()) + "/";
    }

    Optional<Long> number(String name, long from, long to) {
        return text(name).map(value -> {
            if (!value.matches("-?[0-9]{1,10}") || Long.parseLong(value) < from || Long.parseLong(value) > to) {
                throw wrong(name, value);
            }
            return Long.parseLong(value);
        });
    }

    boolean tls() {
        return text("tls-cert").isPresent();
    }

    boolean demo() {
        return text("no-demo").orElse("false").matches("false|0");
    }

    /** 127.0.0.1 or 0.0.0.0. Without TLS only this machine reaches the server, unless somebody decides otherwise. */
    String address() {
        return text("address").orElse(tls() ? "0.0.0.0" : "127.0.0.1");
    }

    /** As the person said, or the usual place of this user's data. */
    Path data() {
        return text("data")
                .map(Path::of)
                .orElseGet(() -> System.getProperty("user.name", "").equals("root")
                        ? Path.of("/var/lib/asigur")
                        : Path.of(System.getProperty("user.home", "."), ".local", "share", "asigur"))
                .toAbsolutePath()
                .normalize();
    }

    private static StartRefused wrong(String name, String value) {
        return new StartRefused(StartProblem.WRONG_OPTION, "--" + name + " " + value);
    }
}
