package ro.asigur.bench.floor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Assessments of one person a second that PostgreSQL takes from eight clients when nothing stands in front of it: by pgbench
 * where it is installed, else the same statements by JDBC, prepared.
 */
public final class AssessmentFloor {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int LOCALITIES = 45;

    private final Scratch scratch;
    private final int persons;
    private final int clients;
    private final int seconds;

    public AssessmentFloor(Scratch scratch, int persons, int clients, int seconds) {
        this.scratch = scratch;
        this.persons = persons / 3 * 3;
        this.clients = clients;
        this.seconds = seconds;
    }

    /** @param by {@code pgbench} or {@code jdbc} */
    public record Result(double perSecond, String by) {}

    public void fill() throws SQLException {
        scratch.run("schema.sql", "persons", persons);
        scratch.run("fill.sql", "persons", persons);
    }

    public Result measure() throws IOException, SQLException, InterruptedException {
        return pgbenchInstalled() ? new Result(pgbench(), "pgbench") : new Result(jdbc(), "jdbc");
    }

    private static boolean pgbenchInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(":")) {
            if (Files.isExecutable(Path.of(folder, "pgbench"))) {
                return true;
            }
        }
        return false;
    }

    private double pgbench() throws IOException, InterruptedException {
        Path script = Files.createTempFile("floor", ".sql");
        try {
            Files.writeString(
                    script,
                    "\\set pid random(1," + persons + ")\n\\set loc random(1," + LOCALITIES + ")\n"
                            + Scratch.text("assessment.sql"));
            URI server = URI.create(scratch.server().substring("jdbc:".length()));
            ProcessBuilder command = new ProcessBuilder(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    "" + clients,
                    "-j",
                    "2",
                    "-T",
                    "" + seconds,
                    "-h",
                    server.getHost(),
                    "-p",
                    "" + server.getPort(),
                    "-U",
                    scratch.user(),
                    "-f",
                    script.toString(),
                    scratch.database());
            command.environment().put("PGPASSWORD", scratch.password());
            Process process = command.redirectErrorStream(true).start();
            StringBuilder output = new StringBuilder();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(line -> output.append(line).append('\n'));
            }
            process.waitFor();
            Matcher tps = TPS.matcher(output);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench gave no figure: " + output);
            }
            return Double.parseDouble(tps.group(1));
        } finally {
            Files.delete(script);
        }
    }

    /** Visible for the test: machines with pgbench must still be able to try it. */
    double jdbc() throws InterruptedException {
        List<String> statements = new ArrayList<>();
        for (String statement : Scratch.text("assessment.sql").split(";\\s*\\n")) {
            if (!statement.isBlank() && !statement.strip().matches("begin|commit")) {
                statements.add(statement.strip());
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long from = System.nanoTime();
            long until = from + seconds * 1_000_000_000L;
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                work.add(() -> client(statements, until));
            }
            int done = 0;
            for (Future<Integer> each : pool.invokeAll(work)) {
                done += each.get();
            }
            return done / ((System.nanoTime() - from) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private int client(List<String> statements, long until) throws SQLException {
        Pattern variable = Pattern.compile(":(pid|loc)");
        int done = 0;
        try (Connection connection = scratch.connect()) {
            connection.setAutoCommit(false);
            List<PreparedStatement> prepared = new ArrayList<>();
            List<List<String>> variables = new ArrayList<>();
            for (String statement : statements) {
                Matcher matcher = variable.matcher(statement);
                List<String> names = new ArrayList<>();
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
                variables.add(names);
                prepared.add(
                        connection.prepareStatement(variable.matcher(statement).replaceAll("?")));
            }
            while (System.nanoTime() < until) {
                int person = ThreadLocalRandom.current().nextInt(1, persons + 1);
                int locality = ThreadLocalRandom.current().nextInt(1, LOCALITIES + 1);
                for (int i = 0; i < prepared.size(); i++) {
                    for (int at = 0; at < variables.get(i).size(); at++) {
                        prepared.get(i).setInt(at + 1, variables.get(i).get(at).equals("pid") ? person : locality);
                    }
                    prepared.get(i).execute();
                }
                connection.commit();
                done++;
            }
        }
        return done;
    }
}
