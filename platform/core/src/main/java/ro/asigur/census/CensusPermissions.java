package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ro.asigur.identity.api.PermissionSource;

/** What can be permitted in the census. */
@ApplicationScoped
public class CensusPermissions implements PermissionSource {

    /** Lists of households and their files. */
    public static final String READ = "census.household.read";

    static final String RECORD = "census.household.record";
    static final String ENTRUST = "census.person.entrust";
    static final String SEARCH = "census.person.search";
    static final String DUPLICATES = "census.duplicate.decide";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ, "Vede gospodăriile și dosarele lor", "Sees households and their files"),
                new Permission(
                        RECORD, "Înscrie gospodării, membri și vizite", "Records households, members and visits"),
                new Permission(
                        ENTRUST,
                        "Încredințează o persoană unui coleg, cu motiv și termen",
                        "Entrusts a person to a colleague, with a reason and an end"),
                new Permission(
                        DUPLICATES,
                        "Hotărăște dacă două fișe sunt ale aceleiași persoane",
                        "Decides whether two records are of one person"),
                new Permission(SEARCH, "Caută persoane după nume", "Searches people by name"));
    }
}
