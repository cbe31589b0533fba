package ro.asigur.launcher.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What Payara Micro reads at its start, written anew each time, and the words it is called with. */
final class ServerFiles {
    /** What a text compresses well in; pictures and archives are packed already. */
    private static final String COMPRESSED = String.join(
            ",",
            "text/html",
            "text/css",
            "text/plain",
            "application/json",
            "application/problem+json",
            "application/javascript",
            "text/javascript",
            "image/svg+xml");

    private final ServerSettings settings;

    ServerFiles(ServerSettings settings) {
        this.settings = settings;
    }

    /** A clean root: what an earlier run deployed must not be deployed again. The unpacked programs stay. */
    void write() throws IOException {
        delete(settings.folder().resolve("root"));
        Files.createDirectories(settings.folder().resolve("root"));
        Files.createDirectories(settings.folder().resolve("unpacked"));
        Files.createDirectories(settings.data().resolve("logs"));
        Files.write(preBoot(), preBootCommands());
        Files.writeString(logging(), loggingProperties());
    }

    List<String> arguments() {
        List<String> words = new ArrayList<>(List.of(
                // alone: together with --nocluster it would switch the cluster on again
                "--nohazelcast",
                "--disablephonehome",
                "--contextroot",
                "/",
                "--deploy",
                settings.war().toString(),
                "--port",
                Integer.toString(settings.controlPort()),
                "--rootdir",
                settings.folder().resolve("root").toString(),
                "--unpackdir",
                settings.folder().resolve("unpacked").toString(),
                "--prebootcommandfile",
                preBoot().toString(),
                "--logproperties",
                logging().toString()));
        if (settings.tls() != null) {
            words.addAll(List.of("--sslport", Integer.toString(settings.port()), "--sslcert", TlsKeystore.ALIAS));
        }
        return words;
    }

    /** Before the listener opens, so that no request is ever served by the defaults. */
    private List<String> preBootCommands() {
        String network = "configs.config.server-config.network-config.";
        List<String> commands = new ArrayList<>();
        commands.add(set(
                "configs.config.server-config.thread-pools.thread-pool.http-thread-pool." + "max-thread-pool-size=24"));
        commands.add(set("configs.config.server-config.monitoring-service.monitoring-enabled=false"));
        commands.add(set("configs.config.server-config.monitoring-service.mbean-enabled=false"));
        commands.add(set(network + "transports.transport.tcp.read-timeout-millis=10000"));
        commands.add(set(network + "network-listeners.network-listener.http-listener.address="
                + (settings.tls() == null ? settings.address() : "127.0.0.1")));
        if (settings.tls() != null) {
            commands.add(
                    set(network + "network-listeners.network-listener.https-listener.address=" + settings.address()));
        }
        // the TLS listener has its own copy of each key
        for (String protocol :
                settings.tls() == null ? List.of("http-listener") : List.of("http-listener", "https-listener")) {
            String http = network + "protocols.protocol." + protocol + ".http.";
            for (String value : List.of(
                    "compression=on",
                    "compression-min-size-bytes=1024",
                    "compressable-mime-type=" + COMPRESSED,
                    // the last net only: the server refuses at 1 MB, before reading, and says so in the person's
                    // language
                    "max-post-size-bytes=104857600",
                    "connection-upload-timeout-millis=15000",
                    // ends a streamed answer too, so it must outlast the loading of a whole county
                    "request-timeout-seconds=21600",
                    "server-header=false")) {
                commands.add(set(http + value));
            }
        }
        return commands;
    }

    private String loggingProperties() {
        return String.join(
                "\n",
                "handlers=java.util.logging.FileHandler",
                "java.util.logging.FileHandler.pattern=" + settings.data().resolve("logs") + "/server.%g.log",
                "java.util.logging.FileHandler.limit=10485760",
                "java.util.logging.FileHandler.count=5",
                "java.util.logging.FileHandler.append=true",
                "java.util.logging.FileHandler.encoding=UTF-8",
                "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n",
                ".level=INFO",
                // expired authorities of the JDK's own list, once per start and each with ten lines
                "javax.enterprise.system.security.ssl.level=SEVERE",
                "javax.enterprise.system.ssl.security.level=SEVERE",
                "org.glassfish.admin.mbeanserver.level=WARNING",
                "");
    }

    private static String set(String setting) {
        return "set " + setting;
    }

    private Path preBoot() {
        return settings.folder().resolve("preboot.txt");
    }

    private Path logging() {
        return settings.folder().resolve("logging.properties");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
