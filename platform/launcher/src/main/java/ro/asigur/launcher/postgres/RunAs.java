package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/**
 * Whom PostgreSQL runs as, since it refuses root.
 *
 * @param prefix what stands before the command; each replaces itself by the next, so that the pid stays the child's
 * @param owner whose the data must be
 */
record RunAs(List<String> prefix, String owner) {

    static RunAs here() throws IOException {
        return choose(userName(), RunAs::succeeds, RunAs::exists);
    }

    /** @throws StartRefused ROOT_WITHOUT_USER for root where neither namespaces nor another user are to be had */
    static RunAs choose(String user, Predicate<List<String>> succeeds, Predicate<String> exists) {
        if (!user.equals("root")) {
            return new RunAs(List.of(), user);
        }
        if (succeeds.test(List.of("unshare", "-U", "id"))) {
            return new RunAs(List.of("unshare", "-U"), "root");
        }
        for (String candidate : List.of("postgres", "nobody")) {
            List<String> prefix =
                    List.of("setpriv", "--reuid=" + candidate, "--clear-groups", "--no-new-privs", "--regid=GROUP");
            if (exists.test(candidate)) {
                List<String> named = prefix.stream()
                        .map(word -> word.replace("GROUP", candidate.equals("nobody") ? "nogroup" : candidate))
                        .toList();
                if (succeeds.test(concat(named, List.of("id")))) {
                    return new RunAs(named, candidate);
                }
            }
        }
        throw new StartRefused(StartProblem.ROOT_WITHOUT_USER);
    }

    /** Does the data need a user other than the one of this program? */
    boolean otherUser() {
        return !prefix.isEmpty() && prefix.get(0).equals("setpriv");
    }

    List<String> command(String... words) {
        return concat(prefix, List.of(words));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String userName() throws IOException {
        return Files.getOwner(Path.of("/proc/self")).getName();
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program on this machine: the next way is tried
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean exists(String user) {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (UserPrincipalNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
