package ro.asigur.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.programmes.domain.ProgrammeDraft;

/**
 * A programme with how far it is.
 *
 * @param running today is between its first and its last day
 * @param counts as far as the reader sees communes
 */
public record ProgrammeSheet(
        UUID id,
        String code,
        String name,
        @Nullable String funder,
        LocalDate from,
        LocalDate to,
        List<Integer> uats,
        List<ProgrammeDraft.Group> groups,
        List<String> partners,
        int version,
        String changedBy,
        boolean running,
        List<Count> counts) {

    /**
     * People of a group in a commune, each once: merged records are one person.
     *
     * @param people whoever was enrolled; {@code present} who has not left
     */
    public record Count(String group, int uat, int people, int present) {}

    ProgrammeSheet counted(List<Count> counts) {
        return new ProgrammeSheet(
                id, code, name, funder, from, to, uats, groups, partners, version, changedBy, running, counts);
    }

    boolean covers(int uat) {
        return uats.isEmpty() || uats.contains(uat);
    }
}
