package ro.asigur.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ro.asigur.referrals.domain.DirectoryFile;
import ro.asigur.referrals.domain.DirectoryRules;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;

/** A new county's directory from {@code services.csv} of its folder; a county without the file begins with an empty one. */
@ApplicationScoped
public class DirectoryFilling implements FirstFilling {

    private static final String FILE = "services.csv";

    /** The seven categories and the thirteen kinds of destination that the product's guide has (instrument.md section 5). */
    private static final Set<String> CATEGORIES = Set.of("IDE", "EVA", "INF", "CON", "ACO", "REF", "MON");

    private static final Set<String> DESTINATIONS =
            IntStream.rangeClosed(1, 13).mapToObj("R%02d"::formatted).collect(Collectors.toSet());

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public int order() {
        return 550;
    }

    /** The county's communes are not known before its database is: whether one exists is told when it is filled. */
    @Override
    public List<String> faults(Tenant tenant, Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return DirectoryFile.read(text(file), new DirectoryRules(CATEGORIES, DESTINATIONS, AnyUat.SET))
                .faults()
                .stream()
                .map(fault -> file + ":" + fault.line() + ": "
                        + (fault.column() == null ? "" : fault.column() + ": ")
                        + fault.problem().code() + " " + fault.args())
                .toList();
    }

    @Override
    public void fill(Tenant tenant, Path folder, Connection owner) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return;
        }
        Sql sql = Sql.on(owner);
        Set<Integer> uats = Set.copyOf(sql.list("select siruta from base.county_uats()", row -> row.getInt(1)));
        DirectoryFile.Content content =
                DirectoryFile.read(text(file), new DirectoryRules(CATEGORIES, DESTINATIONS, uats));
        if (!content.faults().isEmpty()) {
            throw new IllegalStateException(file + ": " + content.faults());
        }
        Directory.save(sql, content.providers(), tenant.nameRo(), Instant.now());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every number, until the county's are known. */
    private static final class AnyUat extends java.util.AbstractSet<Integer> {
        static final Set<Integer> SET = new AnyUat();

        @Override
        public boolean contains(Object any) {
            return true;
        }

        @Override
        public java.util.Iterator<Integer> iterator() {
            return java.util.Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
